import { randomUUID } from 'node:crypto';
import type { Moment } from '../../../../domain/time/time';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';

/** A random text in a signed request: none is accepted twice while its moment is valid. */
interface DoorNonce {
  _id: string;
  keyId: string;
  at: Moment;
  /** Identifies the request, so that the same insert repeated after a lost answer is recognised. */
  token: string;
}

export const doorNonces = defineCollection<DoorNonce>('doorNonces', {
  indexes: { key_at: ['keyId', 'at'] },
});

export const doorNonceStore = {
  /** Takes a nonce; false when another request has it. */
  async take(keyId: string, nonce: string, now: Moment): Promise<boolean> {
    const _id = `${keyId}-${nonce}`;
    const token = randomUUID();
    if (await doorNonces.insert({ _id, keyId, at: now, token })) return true;
    return (await doorNonces.get(_id))?.token === token;
  },

  /** Removes the nonces of a key whose moments are no longer valid. */
  forget: (keyId: string, before: Moment) =>
    doorNonces.removeMany([{ keyId }, { at: commands().lt(before) }]),
};
