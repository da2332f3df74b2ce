import { randomUUID } from 'node:crypto';
import type { Moment } from '../../../../domain/time/time';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';

/** A random text that a request was signed with: none is taken twice while its moment would be. */
interface DoorNonce {
  _id: string;
  keyId: string;
  at: Moment;
  /** Names the request, so that the same insert sent again after a lost answer is known. */
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

  /** Forgets those of a key whose moments are too long ago to be taken again. */
  forget: (keyId: string, before: Moment) =>
    doorNonces.removeMany([{ keyId }, { at: commands().lt(before) }]),
};
