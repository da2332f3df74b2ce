import { Text, View } from '@tarojs/components';
import { deskTexts } from '../../../texts/desk';
import type { previewStop } from '../../../types/changes/previewStop';
import type { ValueOf } from '../../../types/contract';
import { Card } from '../../parts/Card';
import './index.scss';

const { stop: words } = deskTexts;

/** What a stop or a substitute would do, in numbers (R9). */
export function Effect({ effect }: { effect: ValueOf<typeof previewStop>['effect'] }) {
  const { appointments, unreachable, waiting } = effect;
  const figures = [
    { count: appointments, name: words.appointments },
    { count: unreachable, name: words.unreachable },
    { count: waiting, name: words.waitingList },
  ];
  return (
    <Card title={words.effect}>
      {appointments + waiting === 0 ? (
        <Text>{words.none}</Text>
      ) : (
        figures.map(({ count, name }) => (
          <View className="effect" key={name}>
            <Text className="effect-figure">{count}</Text>
            <Text className="effect-name">{name}</Text>
          </View>
        ))
      )}
    </Card>
  );
}
