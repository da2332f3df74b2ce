import type { CallOutcome, CallReason } from '../../types/calls/calls';
import type { LocalDate, Moment } from '../time/time';

/** After this many unanswered calls an entry of the desk's call list ends (R6). */
const TRIES = 3;

const ends: readonly CallOutcome[] = ['told', 'rebooked', 'wrongNumber', 'declined', 'died'];

/** The number of tries that an entry has left. */
export const triesLeft = (triesMade: number): number => Math.max(0, TRIES - triesMade);

/** Whether this call ends an entry of the call list: by its outcome, or as the last try (R6). */
export const endsEntry = (outcome: CallOutcome, triesBefore: number): boolean =>
  ends.includes(outcome) || triesLeft(triesBefore + 1) === 0;

/**
 * The reasons for calls about visits that the hospital moved, stopped or gave to another doctor.
 * The patients have to know before they leave home.
 */
export const changedByHospital: readonly CallReason[] = [
  'stopped',
  'substituted',
  'timeChanged',
  'roomChanged',
  'reopened',
];

const LAST_MOMENT = 9_999_999_999_999;

/**
 * The sort key of an open entry among the calls to make: changes by the hospital first, ordered by
 * the day of the visit; then all others, newest first. Within a day, and among the others, entries
 * that were tried come after those that were not.
 */
export function urgencyOf(
  entry: { reason: CallReason; at: Moment; visitDate: LocalDate },
  tries: number,
): string {
  return changedByHospital.includes(entry.reason)
    ? `0 ${entry.visitDate} ${tries} ${entry.at}`
    : `1 ${tries} ${LAST_MOMENT - entry.at}`;
}

/** A range of that order: from a key, inclusive, to another, exclusive. */
export interface Stretch {
  from: string;
  below: string;
}

/**
 * The ranges of keys in the order of a day's calls: changes of today's and later visits, then
 * no-shows and barred patients, last changes of visits whose day is over.
 */
export const stretchesOf = (today: LocalDate): Stretch[] => [
  { from: `0 ${today}`, below: '1' },
  { from: '1', below: '2' },
  { from: '0', below: `0 ${today}` },
];
