import { Text } from '@tarojs/components';
import { deskTexts } from '../../../texts/desk';
import { sayMoment } from '../../../texts/say';
import { viewKeys } from '../../../types/access/viewKeys';
import { useOperation } from '../../api/useOperation';
import { Card } from '../../parts/Card';

const words = deskTexts.audit.keys;

/**
 * The progress of sealing with the present key, and whether the former one may be removed (R20);
 * empty if nothing is to do.
 */
export function Keys({ today }: { today: string }) {
  const operation = useOperation(viewKeys, {});
  if (operation.state !== 'ready') return null;
  const { former, state, collections, looked, sealed, unreadable, doneAt } = operation.value;
  if (state === 'done' && !former) return null;
  return (
    <Card title={words.title}>
      <Text>{state === 'unreadable' ? words.unreadable(unreadable) : words[state]}</Text>
      {doneAt && <Text className="quiet">{words.since(sayMoment(doneAt, today))}</Text>}
      <Text className="quiet">{words.pass(collections.done, collections.of, looked, sealed)}</Text>
    </Card>
  );
}
