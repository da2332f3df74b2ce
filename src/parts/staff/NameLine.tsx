import { Text, View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import './NameLine.scss';

interface Props {
  name: string;
  /** Other facts, shown after the name. */
  note?: string;
  /** Whether the page is about this person, and not a list. */
  large?: boolean;
}

/** A name, and at the end of its line the state of the person or thing. */
export const NameLine = ({ name, note, large = false, children }: PropsWithChildren<Props>) => (
  <View className="name-line">
    <View className="name-line-who">
      <Text className={large ? 'name-line-name name-line-large' : 'name-line-name'}>{name}</Text>
      {Boolean(note) && <Text className="quiet">{note}</Text>}
    </View>
    {children}
  </View>
);
