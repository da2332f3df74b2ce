import { MINUTE, type Moment } from '../time/time';
import { openTurn, type Turn } from './turns';

/** The fields of a session that decide its pace. */
export interface Paced {
  turns: readonly Turn[];
  /** The time (ms) planned per patient: the length of a slot divided by its places. */
  planned: number;
  /** When the session begins. */
  startsAt: Moment;
}

/** A turn counts as at most this many planned ones: a longer one means that staff forgot to tap. */
const LONGEST = 4;

/**
 * The time (ms) per patient in this session so far (R24). The planned time counts as one patient,
 * so that the first patient alone does not decide. Calls without an answer take time as well. The
 * current turn counts as soon as it makes the pace slower.
 */
export function paceOf({ turns, planned }: Omit<Paced, 'startsAt'>, now: Moment): number {
  const counted = (from: Moment, to: Moment) => Math.min(Math.max(0, to - from), LONGEST * planned);
  let spent = planned;
  let patients = 1;
  for (const { calledAt, ended } of turns) {
    if (!ended) continue;
    spent += counted(calledAt, ended.at);
    if (ended.as !== 'passed') patients++;
  }
  const open = openTurn(turns);
  const sofar = spent / patients;
  return open ? Math.max(sofar, (spent + counted(open.calledAt, now)) / (patients + 1)) : sofar;
}

/**
 * The estimated time (ms) until a patient is called (R24): the rest of the current turn, plus the
 * time of one patient for each of the `before` others. Never negative.
 */
export function waitFor(before: number, session: Paced, now: Moment): number {
  const { turns, startsAt } = session;
  const pace = paceOf(session, now);
  const open = openTurn(turns);
  const untilNext = open
    ? Math.max(0, pace - Math.max(0, now - open.calledAt))
    : turns.length
      ? 0
      : Math.max(0, startsAt - now);
  return untilNext + before * pace;
}

/** An estimate in minutes as it is shown; from 15 on in steps of 5. */
export function minutesSaid(wait: number): number {
  const minutes = Math.ceil(wait / MINUTE);
  return minutes <= 15 ? minutes : Math.ceil(minutes / 5) * 5;
}
