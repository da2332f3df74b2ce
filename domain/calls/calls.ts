import type { CallOutcome } from '../../types/calls/calls';

/** After how many calls that nobody answered an entry of the desk's call list ends by itself (R6). */
const TRIES = 3;

const ends: readonly CallOutcome[] = ['told', 'rebooked', 'wrongNumber', 'declined'];

/** How many more times an entry is tried. */
export const triesLeft = (triesMade: number): number => Math.max(0, TRIES - triesMade);

/** Whether an entry of the call list ends with this call: by an outcome that says so, or as the last of its tries (R6). */
export const endsEntry = (outcome: CallOutcome, triesBefore: number): boolean =>
  ends.includes(outcome) || triesLeft(triesBefore + 1) === 0;
