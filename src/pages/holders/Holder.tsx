import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { sayDay } from '../../../texts/say';
import type { HolderView } from '../../../types/holding/holderView';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { State } from '../../parts/State';
import { Ways } from '../../parts/Ways';

const { holders: words } = texts.pages;

interface Props {
  holder: HolderView;
  /** Whether the reader has proven to hold the patient, and so may confirm and remove others. */
  mayAnswer: boolean;
  busy: boolean;
  onConfirm: () => void;
  onRemove: () => void;
}

/** One WeChat user who holds the patient, and what that user may see. */
export function Holder({ holder, mayAnswer, busy, onConfirm, onRemove }: Props) {
  const { you, phoneMasked, since, proven, way } = holder;
  return (
    <Card>
      <View className="holder-head">
        <Text className="holder-name">{you ? words.you : words.other}</Text>
        <State
          word={proven ? words.proven : words.unproven}
          sign={proven ? '✓' : '–'}
          tone={proven ? 'good' : 'plain'}
        />
      </View>
      <View className="holder-facts">
        <Text>{phoneMasked}</Text>
        <Text className="quiet">{words.since(sayDay(since))}</Text>
        {way && <Text className="quiet">{words.way(way)}</Text>}
        <Text className="quiet">{proven ? words.provenNote : words.unprovenNote}</Text>
        {mayAnswer && !you && !proven && <Text>{words.strange}</Text>}
      </View>
      {mayAnswer && !you && (
        <Ways>
          {!proven && <Button text={words.confirm} busy={busy} onPress={onConfirm} />}
          <Button kind="danger" text={words.remove} busy={busy} onPress={onRemove} />
        </Ways>
      )}
    </Card>
  );
}
