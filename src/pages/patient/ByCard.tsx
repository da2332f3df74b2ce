import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { Button } from '../../parts/Button';
import { NotGivenNotice } from '../../parts/NotGivenNotice';
import { Notice } from '../../parts/Notice';
import { Refusal } from '../../parts/Refusal';
import { useCard } from './useCard';

const { patient: words } = texts.pages;

/** Fills in name and number from a picture of the identity card, as an alternative to typing. */
export function ByCard({ onRead }: { onRead: (field: 'name' | 'number', value: string) => void }) {
  const { reading, refusal, take } = useCard(({ name, number }) => {
    onRead('name', name);
    onRead('number', number);
  });
  return (
    <View className="by-card">
      <Button
        text={words.byCard.take}
        busyText={words.byCard.reading}
        busy={reading === 'busy'}
        onPress={take}
      />
      {reading === 'read' ? (
        <Notice tone="good" message={words.byCard.read} />
      ) : (
        <Text className="quiet">{words.byCard.note}</Text>
      )}
      {reading === 'refused' && <NotGivenNotice what="card" />}
      <Refusal of={refusal} />
    </View>
  );
}
