import type { Policy } from '../../types/policy/policy';
import { callableFrom } from '../followups/followUps';
import {
  addDays,
  at,
  dateOf,
  HOUR,
  type LocalDate,
  type LocalTime,
  type Moment,
  timeOf,
} from '../time/time';

type Rules = Pick<Policy['followUp'], 'announceAt'>;
interface Call {
  nextOn: LocalDate;
  plannedAt: Moment;
}

/** The time between the announcement and the call: a message that arrives with the call helps nobody. */
const atLeast = HOUR;
/** Nobody begins a call after this time: one that is planned later is a call of the next day. */
const callsBegunUntil: LocalTime = '20:00';

/** The moment of today from which the patients of tomorrow's calls are told (R15). */
export const announcesFrom = (today: LocalDate, { announceAt }: Rules): Moment =>
  at(today, announceAt);

/** The first day on which a call can be made: the one it is planned for, but not before it was planned; never a great festival. */
function firstDayOf({ nextOn, plannedAt }: Call): LocalDate {
  const date = dateOf(plannedAt);
  const planned = timeOf(plannedAt) < callsBegunUntil ? date : addDays(date, 1);
  return callableFrom(nextOn < planned ? planned : nextOn);
}

/**
 * The day of the call that is announced to a patient now (R15). Calls of tomorrow are announced
 * from a fixed hour on. A call that was planned too late for this, such as one from a list that
 * came in today, is announced at once. Undefined while it is too early, and after the day.
 */
export function announcedDay(call: Call, now: Moment, rules: Rules): LocalDate | undefined {
  const today = dateOf(now);
  const day = firstDayOf(call);
  if (day < today) return undefined;
  const atOnce = day === today || call.nextOn <= dateOf(call.plannedAt);
  const dayBefore = day === addDays(today, 1) && now >= announcesFrom(today, rules);
  return atOnce || dayBefore ? day : undefined;
}

/**
 * The last moment at which it helps to announce a call.
 * @param hour the hour in which the patient is called, if it is known
 */
export const announcedUntil = (date: LocalDate, hour: number | undefined): Moment =>
  (hour === undefined ? at(date, callsBegunUntil) : at(date) + hour * HOUR) - atLeast;

/** Whether a call is still to be made on the day of which its patient was told. */
export const isStillPlanned = (
  call: (Call & { open: boolean }) | undefined,
  date: LocalDate,
): boolean => call?.open === true && firstDayOf(call) === date;
