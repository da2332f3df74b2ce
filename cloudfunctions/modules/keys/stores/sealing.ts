import { defined } from '../../../../domain/defined';
import type { Moment } from '../../../../domain/time/time';
import { defineCollection, type Guards } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';
import type { SealedField } from '../../../cloud/sealedFields';

/** A collection as the sealing job sees it. */
export interface Sealed {
  readonly spec: { readonly name: string };
  readonly sealed: readonly SealedField[];
  walk(after: string, limit: number): Promise<{ _id: string }[]>;
  get(id: string): Promise<{ _id: string } | undefined>;
  change(id: string, guards: Guards, update: object): Promise<{ _id: string } | undefined>;
}

/** The progress of sealing the store with the present key (R20); one document, `_id: 'all'`. */
export interface Sealing {
  _id: string;
  /** The id of the present key. */
  keyId: string;
  /** A pass over all collections: its beginning and its place. */
  beganAt: Moment;
  walking: boolean;
  collection: number;
  collections: number;
  after: string;
  /** In this pass: documents read, texts sealed again, texts that no known key opens. */
  looked: number;
  sealed: number;
  unreadable: number;
  /** When something was last found that had to be sealed again. */
  foundAt?: Moment;
  /** When the next pass begins; missing: with the next change of the key. */
  nextAt?: Moment;
  /** The moment from which nothing is sealed with another key. */
  doneAt?: Moment;
}

export const sealings = defineCollection<Sealing>('sealing');
const ID = 'all';

/** A new pass. */
const fresh = (keyId: string, collections: number, now: Moment) => ({
  ...{ keyId, collections, beganAt: now, walking: true },
  ...{ collection: 0, after: '', looked: 0, sealed: 0, unreadable: 0 },
});

export const sealingStore = {
  get: () => sealings.get(ID),

  /** Begins a pass, unless another run did. */
  async begin(read: Sealing | undefined, keyId: string, collections: number, now: Moment) {
    const pass = fresh(keyId, collections, now);
    if (!read) {
      await sealings.insert({ _id: ID, ...pass });
      return;
    }
    const { remove } = commands();
    const anotherKey = read.keyId === keyId ? {} : { doneAt: remove(), foundAt: remove() };
    const { beganAt, walking } = read;
    await sealings.change(ID, [{ beganAt }, { keyId: read.keyId }, { walking }], {
      ...pass,
      ...anotherKey,
      nextAt: remove(),
    });
  },

  /** Records that something has to be sealed again, before it is done. */
  found: (now: Moment) =>
    sealings.change(ID, [{ foundAt: commands().neq(now) }], {
      foundAt: now,
      doneAt: commands().remove(),
    }),

  /** Moves the pass on after a piece, unless another run was faster. */
  goOn: (
    { beganAt, collection, after }: Sealing,
    to: Pick<Sealing, 'collection' | 'after'>,
    did: Pick<Sealing, 'looked' | 'sealed' | 'unreadable'>,
  ) => {
    const { inc } = commands();
    return sealings.change(ID, [{ beganAt }, { collection }, { after }, { walking: true }], {
      ...to,
      looked: inc(did.looked),
      sealed: inc(did.sealed),
      unreadable: inc(did.unreadable),
    });
  },

  /** Ends a pass. */
  end: (
    { beganAt, collection }: Sealing,
    { nextAt, doneAt }: { nextAt: Moment | undefined; doneAt: Moment | undefined },
  ) => {
    const { remove } = commands();
    return sealings.change(ID, [{ beganAt }, { collection }, { walking: true }], {
      walking: false,
      nextAt: nextAt ?? remove(),
      ...defined({ doneAt }),
    });
  },
};
