import { Text, View } from '@tarojs/components';
import { deskTexts } from '../../../texts/desk';
import { sayMoment } from '../../../texts/say';
import type { DoorKeyView } from '../../../types/exchange/doorKeys';
import { endDoorKey } from '../../../types/exchange/endDoorKey';
import { useChange } from '../../api/useChange';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Refusal } from '../../parts/Refusal';
import { State } from '../../parts/State';
import { Ways } from '../../parts/Ways';
import { askToConfirm } from '../../phone/askToConfirm';
import { tell } from '../../phone/tell';
import './KeyCard.scss';

const { doorKeys: words } = deskTexts;

/** One key: its system, its rights, its last use; it can be ended. */
export function KeyCard({ of, onEnded }: { of: DoorKeyView; onEnded: () => void }) {
  const { keyId, name, scopes, madeAt, madeBy, lastUsedAt, ended } = of;
  const change = useChange(endDoorKey);
  const end = async () => {
    if (!(await askToConfirm({ ...words.endAsk, title: words.endAsk.title(name) }))) return;
    const answer = await change.send({ keyId });
    if (!answer?.ok) return;
    tell(words.endedNow);
    onEnded();
  };
  return (
    <Card>
      <View className="door-key-head">
        <Text className="door-key-name">{name}</Text>
        {ended ? (
          <State word={words.ended} sign="×" />
        ) : (
          <State word={words.inForce} sign="✓" tone="good" />
        )}
      </View>
      <Text>{scopes.map(scope => words.scopeNames[scope]).join(' · ')}</Text>
      <Text className="quiet" userSelect>{`${words.keyId} ${keyId}`}</Text>
      <Text className="quiet">{words.madeBy(madeBy, sayMoment(madeAt))}</Text>
      <Text className="quiet">
        {lastUsedAt === undefined ? words.neverUsed : words.lastUsed(sayMoment(lastUsedAt))}
      </Text>
      {ended && <Text className="quiet">{words.endedBy(ended.by, sayMoment(ended.at))}</Text>}
      <Refusal of={change.refusal} />
      {!ended && (
        <Ways>
          <Button
            kind="danger"
            text={words.end}
            busyText={words.ending}
            busy={change.busy}
            onPress={end}
          />
        </Ways>
      )}
    </Card>
  );
}
