import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { sayDay, sayFullDate } from '../../../texts/say';
import type { EndedView } from '../../../types/holding/holderView';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Ways } from '../../parts/Ways';

const { holders: words } = texts.pages;

interface Props {
  ended: EndedView;
  busy: boolean;
  onReadmit: () => void;
}

/**
 * A WeChat user who was removed, until when it cannot add the patient again, and a button to take
 * that back.
 */
export const Ended = ({ ended: { phoneMasked, endedAt, until }, busy, onReadmit }: Props) => (
  <Card title={words.ended}>
    <View className="holder-facts">
      <Text>{phoneMasked}</Text>
      <Text className="quiet">{words.endedAt(sayDay(endedAt))}</Text>
      <Text className="quiet">{words.endedNote(sayFullDate(until))}</Text>
    </View>
    <Ways>
      <Button text={words.readmit} busy={busy} onPress={onReadmit} />
    </Ways>
  </Card>
);
