import type { Moment } from '../../../../domain/time/time';
import type { StoredVersion } from '../../../../domain/versions/versions';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';

/** The version of the data; one document, `_id: 'store'`. */
export interface Versioned extends StoredVersion {
  _id: string;
  /** The progress of the step to the next version: the last id that was read. */
  after: string;
  /** In this step: documents read, and changed. */
  looked: number;
  changed: number;
  /** When a version was last reached. */
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

  /** Records that the data has no version yet, unless another run did. */
  begin: (stored: StoredVersion) => versions.insert({ _id: ID, ...stored, ...fresh }),

  /** Records that code from before a version can no longer serve the data. */
  raise: ({ version, oldest }: StoredVersion, to: number, now: Moment) =>
    versions.change(ID, [{ version }, { oldest }], { oldest: to, raisedAt: now }),

  /** Moves the step on after a piece, unless another run was faster. */
  goOn: ({ version, after }: Versioned, to: string, { looked, changed }: Did) => {
    const { inc } = commands();
    return versions.change(ID, [{ version }, { after }], {
      after: to,
      looked: inc(looked),
      changed: inc(changed),
    });
  },

  /** Ends a step: the data has its version. */
  reach: ({ version, after }: Versioned, to: number, now: Moment) =>
    versions.change(ID, [{ version }, { after }], { version: to, reachedAt: now, ...fresh }),
};
