import { MINUTE, type Moment } from '../time/time';
import { openTurn, type Turn } from './turns';

/** A session as far as its pace is concerned. */
export interface Paced {
  turns: readonly Turn[];
  /** How long one patient has by the timetable: a slot's length by its places. */
  planned: number;
  /** When the session begins. */
  startsAt: Moment;
}

/** No turn counts for more than this number of planned ones: somebody forgot to tap. */
const LONGEST = 4;

/**
 * How long a patient takes in this session so far (R24). What the timetable plans counts as one patient, so that the first is
 * not everything; calls in vain take time as well. A turn under way counts as soon as it makes the pace slower.
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
 * About how long it is until a patient is called who has some before them (R24): what is left of the turn under way, then one
 * patient's time for each before. Never negative; whoever is seen makes it no longer.
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

/** An estimate as it is said: in minutes, from a quarter of an hour on by fives. */
export function minutesSaid(wait: number): number {
  const minutes = Math.ceil(wait / MINUTE);
  return minutes <= 15 ? minutes : Math.ceil(minutes / 5) * 5;
}
