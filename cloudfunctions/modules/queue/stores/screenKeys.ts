import type { Moment } from '../../../../domain/time/time';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';

/** The key of a screen in a waiting room. `_id` is a hash of the key, which is not stored. */
export interface ScreenKey {
  _id: string;
  department: { id: string; name: string };
  madeAt: Moment;
  madeBy: string;
  ended?: { at: Moment; by: string };
}

export const screenKeys = defineCollection<ScreenKey>('screenKeys');

export const screenKeyStore = {
  get: (id: string) => screenKeys.get(id),

  all: () => screenKeys.findAll({ where: [{ madeAt: commands().gte(0) }] }),

  insert: (key: ScreenKey) => screenKeys.insert(key),

  end: (id: string, ended: NonNullable<ScreenKey['ended']>) =>
    screenKeys.change(id, [{ ended: commands().exists(false) }], { ended: commands().set(ended) }),
};
