import { randomBytes } from 'node:crypto';
import { DOOR_KEY, MOST_DOOR_KEYS } from '../../../../domain/exchange/doorKey';
import { MINUTE } from '../../../../domain/time/time';
import { done, refused } from '../../../../types/answer';
import { makeDoorKey as contract } from '../../../../types/exchange/makeDoorKey';
import { keyedHash, seal, sealText, unseal } from '../../../cloud/seal';
import { staffOperation } from '../../access';
import { type DoorKey, doorKeyStore } from '../stores/doorKeys';
import { doorKeyView } from '../views/doorKeyView';

/**
 * The time (ms) within which the caller can repeat the request after a lost answer, if nothing was
 * signed with the secret yet.
 */
const SHOWN_AGAIN = 10 * MINUTE;

/** The key's id is derived from the request, so that the same request sent twice is one key. */
export const makeDoorKey = staffOperation(contract, async (input, { caller, now }) => {
  const { requestId, name, scopes } = input;
  const wish = JSON.stringify([caller.account, requestId, name, scopes]);
  const _id = `${DOOR_KEY}${keyedHash('door key', wish).slice(0, 20)}`;
  const made = { _id, scopes: [...new Set(scopes)], madeAt: now, madeBy: caller.account };
  const secret = randomBytes(32).toString('base64url');
  const key: DoorKey = { ...made, name: sealText(name, _id), secret: seal(secret, _id) };
  const known = await doorKeyStore.all();
  if (!known.some(each => each._id === _id)) {
    const inForce = known.filter(({ ended }) => !ended).length;
    if (inForce >= MOST_DOOR_KEYS) return refused('DOOR_KEYS_FULL', { max: MOST_DOOR_KEYS });
    await doorKeyStore.insert(key);
  }
  const stored = (await doorKeyStore.get(_id)) ?? key;
  const shown = stored.lastUsedAt === undefined && now - stored.madeAt <= SHOWN_AGAIN;
  if (!shown || stored.ended) return refused('DOOR_SECRET_SHOWN', {});
  return done({
    value: {
      key: doorKeyView(stored, new Map([[caller.account, caller.staff.name]])),
      secret: unseal<string>(stored.secret, _id),
    },
    subjects: [_id],
    details: { doorScopes: stored.scopes },
  });
});
