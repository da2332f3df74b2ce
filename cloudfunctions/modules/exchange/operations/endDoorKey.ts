import { done, refused } from '../../../../types/answer';
import { endDoorKey as contract } from '../../../../types/exchange/endDoorKey';
import { staffOperation, staffStore } from '../../access';
import { doorKeyStore } from '../stores/doorKeys';
import { doorNonceStore } from '../stores/doorNonces';
import { doorKeyView } from '../views/doorKeyView';

export const endDoorKey = staffOperation(contract, async ({ keyId }, { caller, now }) => {
  await doorKeyStore.end(keyId, { at: now, by: caller.account });
  const key = await doorKeyStore.get(keyId);
  if (!key) return refused('DOOR_KEY_UNKNOWN', {});
  // Nothing signed with it is accepted any more, so its nonces can be removed.
  await doorNonceStore.forget(keyId, now + 1);
  const names = await staffStore.names([key.madeBy, key.ended?.by ?? caller.account]);
  return done({ value: { key: doorKeyView(key, names) }, subjects: [keyId] });
});
