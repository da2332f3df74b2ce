import type { Moment } from '../../../../domain/time/time';
import type { StoredVersion } from '../../../../domain/versions/versions';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';

/** Of which version the data is; one document, `_id: 'store'`. */
export interface Versioned extends StoredVersion {
  _id: string;
  /** How far the step to the next version is: the last id that was looked at. */
  after: string;
  /** Of this step: documents looked at, and changed. */
  looked: number;
  changed: number;
  /** When a version was reached last. */
  reachedAt?: Moment;
}

export const versions = defineCollection<Versioned>('versions');
const ID = 'store';

/** What a step did. */
export interface Did {
  looked: number;
  changed: number;
}

const fresh = { after: '', looked: 0, changed: 0 };

export const versionStore = {
  get: () => versions.get(ID),

  /** Puts down that the data has no version yet, unless another run did. */
  begin: (stored: StoredVersion) => versions.insert({ _id: ID, ...stored, ...fresh }),

  /** Says that code from before a version cannot serve the data any more. */
  raise: ({ version, oldest }: StoredVersion, to: number, now: Moment) =>
    versions.change(ID, [{ version }, { oldest }], { oldest: to, raisedAt: now }),

  /** A piece is done: the step goes on behind it, unless another run was quicker. */
  goOn: ({ version, after }: Versioned, to: string, { looked, changed }: Did) => {
    const { inc } = commands();
    return versions.change(ID, [{ version }, { after }], {
      after: to,
      looked: inc(looked),
      changed: inc(changed),
    });
  },

  /** A step is over: the data has its version. */
  reach: ({ version, after }: Versioned, to: number, now: Moment) =>
    versions.change(ID, [{ version }, { after }], { version: to, reachedAt: now, ...fresh }),
};
