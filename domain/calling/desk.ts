import { callHours } from '../../types/calling/desk';
import { callableFrom } from '../followups/followUps';
import { addDays, dateOf, type LocalDate, MINUTE, type Moment, timeOf } from '../time/time';

/**
 * The best hour to call a patient (R15), and how it is known. `at` is a whole hour of the day, 0 to
 * 23, hospital time.
 */
export interface BestHour {
  at: number;
  why: 'asked' | 'answered';
  /** The id of the try in which it was learned. */
  from?: string;
}

/** The whole hour of a moment, hospital time: 14 from 14:00 to 14:59. */
export const hourOf = (moment: Moment): number => Number(timeOf(moment).slice(0, 2));

/** Whether patients are called in this hour of the day. */
const isCallHour = (hour: number): boolean => callHours.includes(hour);

/**
 * The best hour for a person's other calls after a try that reached them. Undefined outside the
 * hours for calls, such as late in the evening.
 */
export const hourAnswered = (at: Moment, from: string): BestHour | undefined =>
  isCallHour(hourOf(at)) ? { at: hourOf(at), why: 'answered', from } : undefined;

/**
 * The best hour after a try that did not reach the patient. A miss in the best hour removes it; a
 * miss in another hour changes nothing.
 */
export const hourAfterMiss = (before: BestHour | undefined, at: Moment): BestHour | undefined =>
  before && before.at === hourOf(at) ? undefined : before;

/**
 * The day of the next try for an hour that the patient asked for: today if the hour is still to
 * come, else the next day for calls.
 */
export const dayForHour = (hour: number, now: Moment): LocalDate =>
  callableFrom(hour > hourOf(now) ? dateOf(now) : addDays(dateOf(now), 1));

/**
 * The order of today's calls (R15): `asked` (the patient asked for this hour), `overdue`, `now`
 * (the patient answered in this hour before), `any` (no best hour), `later` (the best hour is still
 * to come). Within each the earliest due day comes first.
 */
export const turns = ['asked', 'overdue', 'now', 'any', 'later'] as const;
export type CallTurn = (typeof turns)[number];

/** The caller who has a call: the office assigned it to them, or they took it until a moment. */
export interface CallHolder {
  by: string;
  at: Moment;
  /** When a call that was taken becomes free. Missing for a call that the office assigned. */
  until?: Moment;
}

/** The caller who has a call now; undefined: nobody. */
export const heldNow = (holder: CallHolder | undefined, now: Moment): CallHolder | undefined =>
  holder && (holder.until === undefined || holder.until > now) ? holder : undefined;

/** Whether another caller has it now. */
export const heldByOther = (
  holder: CallHolder | undefined,
  account: string,
  now: Moment,
): CallHolder | undefined => {
  const held = heldNow(holder, now);
  return held && held.by !== account ? held : undefined;
};

/** The holder of a call after `account` takes it now. An assignment by the office stays. */
export function taken(
  before: CallHolder | undefined,
  account: string,
  now: Moment,
  { takenMinutes }: { takenMinutes: number },
): CallHolder {
  const held = heldNow(before, now);
  if (held?.by === account && held.until === undefined) return held;
  return { by: account, at: now, until: now + takenMinutes * MINUTE };
}

/** The moment until which a try, recorded at a moment, may be undone. */
export const undoUntil = (at: Moment, { undoMinutes }: { undoMinutes: number }): Moment =>
  at + undoMinutes * MINUTE;
