import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';

/** What tells later whether a key is the right one; nothing of the key can be found out by it. */
export interface KeyCheck {
  /** `hash`, or `seal-<key id>`: one for each sealing key that was ever in use. */
  _id: string;
  /** Made with the key: a keyed hash, or a sealed text. */
  check: string;
}

export const keyChecks = defineCollection<KeyCheck>('keys');

/** The `_id` of a sealing key's check value. */
export const sealCheckId = (keyId: string): string => `seal-${keyId}`;

export const keyStore = {
  /** All check values: one request. */
  all: () => keyChecks.findAll({ where: [{ _id: commands().gte('') }] }),

  /** Puts a check value down; false when there is one of this name. */
  insert: (check: KeyCheck) => keyChecks.insert(check),

  /** Takes away the check values of all sealing keys but one. */
  async removeOthers(keyId: string): Promise<void> {
    for (const { _id, check } of await keyStore.all())
      if (_id !== 'hash' && _id !== sealCheckId(keyId)) await keyChecks.remove(_id, [{ check }]);
  },
};
