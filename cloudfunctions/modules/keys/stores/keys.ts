import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';

/** A value to check later whether a key is the right one; it reveals nothing about the key. */
export interface KeyCheck {
  /** `hash`, or `seal-<key id>`: one for each sealing key that was ever used. */
  _id: string;
  /** Made with the key: a keyed hash, or a sealed text. */
  check: string;
}

export const keyChecks = defineCollection<KeyCheck>('keys');

/** The `_id` of a sealing key's check value. */
export const sealCheckId = (keyId: string): string => `seal-${keyId}`;

export const keyStore = {
  /** All check values, in one request. */
  all: () => keyChecks.findAll({ where: [{ _id: commands().gte('') }] }),

  /** Adds a check value; false when it exists already. */
  insert: (check: KeyCheck) => keyChecks.insert(check),

  /** Removes the check values of all other sealing keys. */
  async removeOthers(keyId: string): Promise<void> {
    for (const { _id, check } of await keyStore.all())
      if (_id !== 'hash' && _id !== sealCheckId(keyId)) await keyChecks.remove(_id, [{ check }]);
  },
};
