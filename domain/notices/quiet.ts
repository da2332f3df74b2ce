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

/** When nothing is sent that can wait (R19): from `quietFrom` of one day until `quietUntil` of the next. */
export interface Quiet {
  quietFrom: LocalTime;
  quietUntil: LocalTime;
}

/** Whoever visits sooner than this after the night may be on the way before a message of the morning is read. */
const onTheWay = 5 * HOUR;
/** What a person does with the phone in hand is confirmed at once, also at night. */
const stillInHand = 15 * MINUTE;

/** When the night ends that a moment lies in; undefined by day. Two equal times: there is no night. */
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

type Told = AnyNotice & { at: Moment; dropAfter: Moment };

/** What is told of a visit that is otherwise than its patient knows. */
const changed: readonly Told['kind'][] = [
  'placeGiven',
  'cancelled',
  'stopped',
  'substituted',
  'timeChanged',
  'roomChanged',
  'reopened',
];

/** The first moment at which the patient of a change may have to be there; undefined for every other notice. */
function visitOf(notice: Told): Moment | undefined {
  if (!changed.includes(notice.kind) || !('start' in notice.facts)) return undefined;
  const { date, start } = notice.facts;
  const before = 'startBefore' in notice.facts ? notice.facts.startBefore : start;
  return at(date, before < start ? before : start);
}

const answersOwnTap = ({ kind, facts }: Told): boolean =>
  kind === 'booked' || kind === 'moved' || (kind === 'cancelled' && facts.by === 'patient');

/**
 * Until when a notice waits because it is night (R19); undefined where it is sent now. A change of a visit of the coming morning
 * cannot wait, nor what is of no use by then; what answers a tap of this very moment wakes nobody.
 */
export function waitsUntil(notice: Told, quiet: Quiet, now: Moment): Moment | undefined {
  const ends = nightEnds(quiet, now);
  if (ends === undefined || notice.dropAfter <= ends) return undefined;
  const visit = visitOf(notice);
  if (visit !== undefined && visit < ends + onTheWay) return undefined;
  if (answersOwnTap(notice) && now < notice.at + stillInHand) return undefined;
  return ends;
}
