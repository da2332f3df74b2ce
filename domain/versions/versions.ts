import { MINUTE, type Moment } from '../time/time';

/** One step of what is stored. */
interface Step {
  /** The version that the data has after it. */
  version: number;
  name: string;
  /**
   * The oldest code that can serve the data from the beginning of this step on, by the version it was built for. A step that
   * only adds keeps the number of the step before; one that takes away names the first version whose code no longer reads
   * what is taken away.
   */
  servedFrom: number;
}

/**
 * Every version of what is stored, from the oldest on. It is only added to. Data without a version is of version 0: it is from
 * before there were any.
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

/** What a store says of its data. */
export interface StoredVersion {
  version: number;
  /** The oldest code that may serve it. */
  oldest: number;
  /** When `oldest` was raised last. */
  raisedAt?: Moment;
}

/** The data of a store that says nothing: from before there were versions, or empty. */
export const unversioned: StoredVersion = { version: 0, oldest: 0 };

/** Whether code that was built for a version can serve the data: newer data too, as long as nothing it reads was taken away. */
export const mayServe = (stored: StoredVersion, built: number): boolean => built >= stored.oldest;

/** How long an instance of a function goes by what it read of the version. */
export const remembered = 10 * MINUTE;

/**
 * Whether no code from before a step serves the data any more, so that what only newer code can read may be written. It is true for
 * some minutes when the step begins: what was written in the older form by then is still brought along.
 */
export const isPast = (
  { version, oldest, raisedAt = 0 }: StoredVersion,
  name: MigrationName,
  now: Moment,
): boolean => {
  const step: Step = schema.find(each => each.name === name)!;
  return version >= step.version || (oldest >= step.servedFrom && now >= raisedAt + remembered);
};

/** By then every instance has read that it is too old, and its last call is over. */
const heeded = remembered + 5 * MINUTE;

/** What is to be done next so that the data has a later version. */
export type Next =
  | { do: 'nothing' }
  /** Say that code older than the step needs cannot serve any more. */
  | { do: 'raise'; oldest: number }
  /** Old code may still be running that has not read it. */
  | { do: 'wait' }
  | { do: 'migrate'; step: Step };

/**
 * What is to be done next with data of a version. Before a step that older code could not live with, the store says so, and the step waits until
 * every instance has read it: so such code writes nothing into what it does not know.
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
