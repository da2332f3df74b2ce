import { MINUTE, type Moment } from '../../../../domain/time/time';
import type { DoorScope } from '../../../../types/exchange/doorKeys';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';

/** A key with which another system of the hospital signs its requests. */
export interface DoorKey {
  _id: string;
  /** The name of the system, written by the office, sealed. */
  name: string;
  scopes: DoorScope[];
  /** Sealed, not hashed: the secret itself is needed to check a signature. */
  secret: string;
  madeAt: Moment;
  madeBy: string;
  /** Rounded to the minute. */
  lastUsedAt?: Moment;
  ended?: { at: Moment; by: string };
}

export const doorKeys = defineCollection<DoorKey>('doorKeys', {
  sealed: { secret: 'its id' },
  textsOfStaff: { name: 'its id' },
});

export const doorKeyStore = {
  get: (id: string) => doorKeys.get(id),

  all: () => doorKeys.findAll({ where: [{ madeAt: commands().gte(0) }] }),

  insert: (key: DoorKey) => doorKeys.insert(key),

  /** Notes that a key is used, once a minute; returns whether this call noted it. */
  note: async (id: string, now: Moment): Promise<boolean> =>
    (await doorKeys.change(
      id,
      [
        commands().or([
          { lastUsedAt: commands().exists(false) },
          { lastUsedAt: commands().lt(now - MINUTE) },
        ]),
      ],
      { lastUsedAt: now },
    )) !== undefined,

  end: (id: string, ended: NonNullable<DoorKey['ended']>) =>
    doorKeys.change(id, [{ ended: commands().exists(false) }], { ended: commands().set(ended) }),
};
