import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { BottomBar } from '../parts/BottomBar';
import { Button } from '../parts/Button';
import { Body, Page } from '../parts/Page';
import { aria } from '../phone/aria';
import { everybodys } from './everybodys';
import { nothing, sampleWords } from './sample';
import { staffs } from './staffs';
import './index.scss';

/**
 * Every component in each of its states: for developers, in the browser only. `Page` is around them
 * all.
 */
export default () => (
  <Page>
    <Body>
      <Shown name="Page" of={null} />
      {Object.entries(everybodys).map(([name, draw]) => (
        <Shown key={name} name={name} of={draw()} />
      ))}
      {Object.entries(staffs).map(([name, draw]) => (
        <Shown key={name} name={`staff/${name}`} of={draw()} />
      ))}
      <Shown name="BottomBar" of={null} />
    </Body>
    <BottomBar>
      <Button kind="main" text={sampleWords.main} onPress={nothing} />
    </BottomBar>
  </Page>
);

const Shown = ({ name, of }: { name: string; of: ReactNode }) => (
  <View className="shown" data-part={name}>
    <View className="heading" {...aria({ role: 'heading' })}>
      <Text>{name}</Text>
    </View>
    {of}
  </View>
);
