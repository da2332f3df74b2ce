import { done, refused } from '../../../../types/answer';
import { endScreenKey as contract } from '../../../../types/queue/endScreenKey';
import { staffOperation, staffStore } from '../../access';
import { screenKeyStore } from '../stores/screenKeys';
import { screenKeyView } from '../views/screenKeyView';

export const endScreenKey = staffOperation(contract, async ({ keyId }, { caller, now }) => {
  await screenKeyStore.end(keyId, { at: now, by: caller.account });
  const key = await screenKeyStore.get(keyId);
  if (!key) return refused('SCREEN_KEY_UNKNOWN', {});
  const names = await staffStore.names([key.madeBy]);
  return done({ value: { key: screenKeyView(key, names) }, subjects: [keyId] });
});
