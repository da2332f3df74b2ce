import { MINUTE, type Moment } from '../time/time';

/** One step of a data migration. */
interface Step {
  /** The version of the data after it. */
  version: number;
  name: string;
  /**
   * The oldest code, by the version it was built for, that can serve the data from the beginning of
   * this step on. A step that only adds keeps the number of the step before. A step that removes
   * something names the first version whose code no longer reads it.
   */
  servedFrom: number;
}

/**
 * Every version of the stored data, the oldest first. Entries are only added. Data without a
 * version is version 0.
 */
export const schema = [
  { version: 1, name: 'deathsOfStays', servedFrom: 0 },
  { version: 2, name: 'deathsOfCalls', servedFrom: 0 },
  { version: 3, name: 'departmentsOfCalls', servedFrom: 0 },
  { version: 4, name: 'departmentsOfStrikes', servedFrom: 0 },
  { version: 5, name: 'listKeysOfAppointments', servedFrom: 0 },
  { version: 6, name: 'sealedCare', servedFrom: 6 },
  { version: 7, name: 'urgencyOfCalls', servedFrom: 6 },
  { version: 8, name: 'personsOfStays', servedFrom: 8 },
  { version: 9, name: 'personsOfCalls', servedFrom: 8 },
] as const satisfies readonly Step[];

export type MigrationName = (typeof schema)[number]['name'];

/** The version that this code is built for. */
export const schemaVersion: number = schema.length;

/** The version that a store has on record for its data. */
export interface StoredVersion {
  version: number;
  /** The oldest code that can serve it. */
  oldest: number;
  /** When `oldest` was last raised. */
  raisedAt?: Moment;
}

/** The version of a store without a record: it is older than versions, or empty. */
export const unversioned: StoredVersion = { version: 0, oldest: 0 };

/**
 * Whether code built for a version can serve the data. It can serve newer data, too, as long as
 * nothing it reads was removed.
 */
export const mayServe = (stored: StoredVersion, built: number): boolean => built >= stored.oldest;

/** The time (ms) for which an instance of a function relies on the version that it has read. */
export const remembered = 10 * MINUTE;

/**
 * Whether code from before a step is no longer in use, so that data may be written that only newer
 * code can read. In the first minutes of the step this is already true; data written in the older
 * form until then is migrated as well.
 */
export const isPast = (
  { version, oldest, raisedAt = 0 }: StoredVersion,
  name: MigrationName,
  now: Moment,
): boolean => {
  const step: Step = schema.find(each => each.name === name)!;
  return version >= step.version || (oldest >= step.servedFrom && now >= raisedAt + remembered);
};

/** After this time (ms) every instance has read that it is too old, and its last call has ended. */
const heeded = remembered + 5 * MINUTE;

/** The next thing to do to bring the data to a later version. */
export type Next =
  | { do: 'nothing' }
  /** Record that code older than the step needs can no longer serve the data. */
  | { do: 'raise'; oldest: number }
  /** Older code may still be running that has not read it. */
  | { do: 'wait' }
  | { do: 'migrate'; step: Step };

/**
 * The next thing to do with data of a version. Before a step that older code cannot handle, the
 * store records it, and the step waits until every instance has read that. So older code never
 * writes into data it does not know.
 */
export function nextStep(stored: StoredVersion, steps: readonly Step[], now: Moment): Next {
  const step = steps.find(({ version }) => version === stored.version + 1);
  if (!step) return { do: 'nothing' };
  if (step.servedFrom > stored.oldest) return { do: 'raise', oldest: step.servedFrom };
  const { raisedAt } = stored;
  if (raisedAt !== undefined && step.servedFrom === stored.oldest && now < raisedAt + heeded)
    return { do: 'wait' };
  return { do: 'migrate', step };
}
