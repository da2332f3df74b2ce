import { Text } from '@tarojs/components';
import { deskTexts } from '../../../texts/desk';
import { sayMoment } from '../../../texts/say';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import type { Whole } from './useHospitalForm';

const { hospital: words } = deskTexts;

interface Props {
  view: Whole;
  onTake: (version: number) => void;
}

/** The earlier versions, newest first; a tap fills the form with one, and saving restores it. */
export function Versions({ view: { versions, newest, today }, onTake }: Props) {
  const former = versions.filter(({ version }) => version !== newest);
  if (newest === 0)
    return (
      <Card title={words.versions}>
        <Text className="quiet">{words.noVersions}</Text>
      </Card>
    );
  return (
    <Card title={words.versions} flat>
      {former.map(({ version, at, by }) => (
        <Cell
          key={version}
          title={words.versionOf(version)}
          note={words.versionBy(sayMoment(at, today), by)}
          value={words.look}
          onPress={() => onTake(version)}
        />
      ))}
      <Cell title={words.versionOf(0)} value={words.look} onPress={() => onTake(0)} />
    </Card>
  );
}
