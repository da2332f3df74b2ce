import type { AnyNotice } from '../../types/notices/facts';
import {
  addDays,
  at,
  dateOf,
  HOUR,
  type LocalTime,
  MINUTE,
  type Moment,
  timeOf,
} from '../time/time';

/**
 * The local times between which nothing is sent that can wait (R19): from `quietFrom` to
 * `quietUntil` of the next day.
 */
export interface Quiet {
  quietFrom: LocalTime;
  quietUntil: LocalTime;
}

/**
 * A patient with a visit this soon after the night may already be on the way when they read a
 * morning message.
 */
const onTheWay = 5 * HOUR;
/**
 * A notice that confirms a person's own action within this time is sent also at night, since they
 * still hold the phone.
 */
const stillInHand = 15 * MINUTE;

/**
 * The end of the night that contains `now`; undefined by day. Two equal times mean that there is no
 * night.
 */
export function nightEnds({ quietFrom, quietUntil }: Quiet, now: Moment): Moment | undefined {
  if (quietFrom === quietUntil) return undefined;
  const [date, time] = [dateOf(now), timeOf(now)];
  const overMidnight = quietFrom > quietUntil;
  const isNight = overMidnight
    ? time >= quietFrom || time < quietUntil
    : time >= quietFrom && time < quietUntil;
  if (!isNight) return undefined;
  return at(overMidnight && time >= quietFrom ? addDays(date, 1) : date, quietUntil);
}

type QueuedNotice = AnyNotice & { at: Moment; dropAfter: Moment };

/** Notices that a visit is different from what its patient knows. */
const changed: readonly QueuedNotice['kind'][] = [
  'placeGiven',
  'cancelled',
  'stopped',
  'substituted',
  'timeChanged',
  'roomChanged',
  'reopened',
];

/**
 * The first moment at which the patient of a changed visit may have to be there; undefined for all
 * other notices.
 */
function visitOf(notice: QueuedNotice): Moment | undefined {
  if (!changed.includes(notice.kind) || !('start' in notice.facts)) return undefined;
  const { date, start } = notice.facts;
  const before = 'startBefore' in notice.facts ? notice.facts.startBefore : start;
  return at(date, before < start ? before : start);
}

const answersOwnTap = ({ kind, facts }: QueuedNotice): boolean =>
  kind === 'booked' || kind === 'moved' || (kind === 'cancelled' && facts.by === 'patient');

/**
 * The moment until which a notice waits because it is night (R19); undefined if it is sent now. It
 * does not wait if it changes a visit of the coming morning, if it would be useless by then, or if
 * it answers a tap just made.
 */
export function waitsUntil(notice: QueuedNotice, quiet: Quiet, now: Moment): Moment | undefined {
  const ends = nightEnds(quiet, now);
  if (ends === undefined) return undefined;
  // An announcement of a call wakes nobody, even if it is of no use in the morning.
  if (notice.kind === 'call') return ends;
  if (notice.dropAfter <= ends) return undefined;
  const visit = visitOf(notice);
  if (visit !== undefined && visit < ends + onTheWay) return undefined;
  if (answersOwnTap(notice) && now < notice.at + stillInHand) return undefined;
  return ends;
}
