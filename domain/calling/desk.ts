import { callHours } from '../../types/calling/desk';
import { callableFrom } from '../followups/followUps';
import { addDays, dateOf, type LocalDate, MINUTE, type Moment, timeOf } from '../time/time';

/** The hour in which a patient is best called (R15), and how that is known. `at` is a whole hour of the day, local time. */
export interface BestHour {
  at: number;
  why: 'asked' | 'answered';
  /** The try that told it. */
  from?: string;
}

/** The whole hour of a moment, local time: 14 from 14:00 to 14:59. */
export const hourOf = (moment: Moment): number => Number(timeOf(moment).slice(0, 2));

/** Whether patients are called in an hour of the day at all. */
const isCallHour = (hour: number): boolean => callHours.includes(hour);

/**
 * The best hour for a person's other calls after a try that reached them at a moment; undefined at an hour in which nobody is called by
 * plan, as late in the evening.
 */
export const hourAnswered = (at: Moment, from: string): BestHour | undefined =>
  isCallHour(hourOf(at)) ? { at: hourOf(at), why: 'answered', from } : undefined;

/**
 * What is left of a call's best hour after a try that did not reach the patient: an hour in which they did not answer is none any more;
 * a try at another hour says nothing against it.
 */
export const hourAfterMiss = (before: BestHour | undefined, at: Moment): BestHour | undefined =>
  before && before.at === hourOf(at) ? undefined : before;

/** The day of the next try for an hour that the patient asked for: today while that hour is still to come, else the next day for calls. */
export const dayForHour = (hour: number, now: Moment): LocalDate =>
  callableFrom(hour > hourOf(now) ? dateOf(now) : addDays(dateOf(now), 1));

/**
 * The order of today's calls (R15), by urgency and best hour: those that asked for this very hour, since it passes; then what is overdue;
 * then whom this hour found before; then those that may be called at any time; last those whose hour is still to come. In each the earliest
 * due comes first.
 */
export const turns = ['asked', 'overdue', 'now', 'any', 'later'] as const;
export type CallTurn = (typeof turns)[number];

/** The caller that has a call: the office gave it to them, or they took it, until a moment. */
export interface CallHolder {
  by: string;
  at: Moment;
  /** A call that was taken comes free then; one that was given does not. */
  until?: Moment;
}

/** The caller that has a call now; undefined: nobody has it. */
export const heldNow = (holder: CallHolder | undefined, now: Moment): CallHolder | undefined =>
  holder && (holder.until === undefined || holder.until > now) ? holder : undefined;

/** Whether somebody else has it. */
export const heldByOther = (
  holder: CallHolder | undefined,
  account: string,
  now: Moment,
): CallHolder | undefined => {
  const held = heldNow(holder, now);
  return held && held.by !== account ? held : undefined;
};

/** A call as somebody holds it who takes it now: what the office gave them stays given. */
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

/** Until when a try that was put down at a moment may be taken back. */
export const undoUntil = (at: Moment, { undoMinutes }: { undoMinutes: number }): Moment =>
  at + undoMinutes * MINUTE;
