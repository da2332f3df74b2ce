import type { CallOutcome, CallReason } from '../../types/calls/calls';
import type { LocalDate, Moment } from '../time/time';

/** After how many calls that nobody answered an entry of the desk's call list ends by itself (R6). */
const TRIES = 3;

const ends: readonly CallOutcome[] = ['told', 'rebooked', 'wrongNumber', 'declined'];

/** How many more times an entry is tried. */
export const triesLeft = (triesMade: number): number => Math.max(0, TRIES - triesMade);

/** Whether an entry of the call list ends with this call: by an outcome that says so, or as the last of its tries (R6). */
export const endsEntry = (outcome: CallOutcome, triesBefore: number): boolean =>
  ends.includes(outcome) || triesLeft(triesBefore + 1) === 0;

/** Why patients are called whom the hospital moved, stopped or gave another doctor: they have to know before they set out. */
export const changedByHospital: readonly CallReason[] = [
  'stopped',
  'substituted',
  'timeChanged',
  'roomChanged',
  'reopened',
];

const LAST_MOMENT = 9_999_999_999_999;

/**
 * Where an open entry stands among the calls to make, as a text that sorts: what the hospital changed by the day of the visit, then
 * the others, the newest first. Within a day, and among the others, whoever did not answer comes after whoever was not called yet.
 */
export function urgencyOf(
  entry: { reason: CallReason; at: Moment; visitDate: LocalDate },
  tries: number,
): string {
  return changedByHospital.includes(entry.reason)
    ? `0 ${entry.visitDate} ${tries} ${entry.at}`
    : `1 ${tries} ${LAST_MOMENT - entry.at}`;
}

/** A stretch of that order: from a text on, up to before another. */
export interface Stretch {
  from: string;
  below: string;
}

/**
 * The stretches in which calls are made on a day: first what the hospital changed of today and later, then the no-shows and the
 * barred, last changes of visits whose day is over.
 */
export const stretchesOf = (today: LocalDate): Stretch[] => [
  { from: `0 ${today}`, below: '1' },
  { from: '1', below: '2' },
  { from: '0', below: `0 ${today}` },
];
