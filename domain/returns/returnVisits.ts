import { done, type Outcome, refused } from '../../types/answer';
import type { Policy } from '../../types/policy/policy';
import type { ReturnDay, ReturnStep, ReturnVisitState } from '../../types/returns/returnVisits';
import { returnSteps } from '../../types/returns/returnVisits';
import type { Appointment } from '../booking/appointment';
import { hasCome } from '../booking/appointment';
import { bookingWindow } from '../booking/session';
import { defined } from '../defined';
import { addDays, addMonths, at, dateOf, HOUR, type LocalDate, type Moment } from '../time/time';
import { type DayRules, dayOf } from '../timetable/clinicDays';
import type { RosterRow } from '../timetable/roster';
import { rowsWorked } from '../timetable/timetable';
import { isMissed } from '../visits/checkIn';

/**
 * A return date set at a visit (R13). `_id` is the id of the visit's appointment, so a visit has at
 * most one.
 */
export interface ReturnVisit {
  _id: string;
  patientId: string;
  /** The account that booked the visit; it gets the reminders. */
  account: string;
  /** Sealed: the patient's name, and the advice for the next visit. */
  person: string;
  department: { id: string; name: string };
  doctor: { id: string; name: string; title: string };
  visitDate: LocalDate;
  date: LocalDate;
  setBy: string;
  setAt: Moment;
  /** Whether the job still has to look at it, from `nextAt` on. */
  open: boolean;
  nextAt: Moment;
  /**
   * How it ended, or `waiting`. Whether it is booked is read from the appointments (`standingOf`).
   */
  state: Exclude<ReturnVisitState, 'booked'>;
  /** The last reminder that was sent: 0 none, 1 the first, 2 that on the last day. */
  reminded: 0 | 1 | 2;
  settledAt?: Moment;
  /** `reason` is sealed. */
  withdrawn?: { by: string; at: Moment; reason: string };
  /** Its earlier dates, and their states. */
  before?: Pick<ReturnVisit, 'date' | 'setBy' | 'setAt' | 'state'>[];
}

/** The fields of an appointment that tell whether the patient came back. */
export type LaterVisit = Pick<
  Appointment,
  '_id' | 'patientId' | 'date' | 'status' | 'reportBy' | 'cancelledBy'
> & { department: Pick<Appointment['department'], 'id'> };

/** A return date may be at most this many days ahead. */
const RETURN_DAYS = 366;

/**
 * When the patient is reminded to book for a date, and until when that is useful. Without `first`
 * there is only the reminder on the last day.
 */
export interface Reminders {
  first?: Moment;
  last: Moment;
  opensAt: Moment;
  closesAt: Moment;
}

/**
 * The reminders for a return date (R13): some days before booking for it closes, and on the last
 * day on which it can be booked, both at the policy's local time and never before booking opens.
 * Example: date 10 Dec, closing 9 Dec 14:00, 3 days, 09:00 gives 6 and 9 Dec at 09:00. If the
 * policy's time is after the closing time, the last day is the one before.
 */
export function remindersFor(date: LocalDate, policy: Policy): Reminders {
  const { remindDaysBefore, remindAt } = policy.returnVisit;
  const { opensAt, closesAt } = bookingWindow(date, policy);
  const closing = dateOf(closesAt);
  const lastDay = at(closing, remindAt) < closesAt ? closing : addDays(closing, -1);
  const earliest = firstAfter(opensAt, closesAt, remindAt);
  const first = Math.max(at(addDays(lastDay, -remindDaysBefore), remindAt), earliest);
  const last = Math.max(at(lastDay, remindAt), earliest);
  return { ...defined({ first: first < last ? first : undefined }), last, opensAt, closesAt };
}

/**
 * The first moment with this local time after booking opens; the opening itself if booking closes
 * before that.
 */
function firstAfter(opensAt: Moment, closesAt: Moment, time: string): Moment {
  const sameDay = at(dateOf(opensAt), time);
  const moment = sameDay >= opensAt ? sameDay : at(addDays(dateOf(opensAt), 1), time);
  return moment < closesAt ? moment : opensAt;
}

type Whose = Pick<ReturnVisit, 'patientId' | 'department' | 'visitDate' | 'setAt'>;

/**
 * Whether an appointment is of the same patient and department, and was still ahead when the date
 * was set.
 */
const isReturn = (visit: Whose, { patientId, department, date, reportBy }: LaterVisit): boolean =>
  patientId === visit.patientId &&
  department.id === visit.department.id &&
  date > visit.visitDate &&
  reportBy > visit.setAt;

/** The appointments by which the patient comes back, without cancelled ones. */
const returnsOf = <V extends LaterVisit>(visit: Whose, later: readonly V[]): V[] =>
  later.filter(each => isReturn(visit, each) && each.status !== 'cancelled');

/**
 * Whether the patient had booked and the hospital stopped the session (R9): then they are not told
 * that they never booked.
 */
export const wasStopped = (visit: Whose, later: readonly LaterVisit[]): boolean =>
  later.some(each => isReturn(visit, each) && each.cancelledBy === 'hospital');

/** The end of a return date: the patient may still register on site on the day itself. */
const over = (date: LocalDate): Moment => at(addDays(date, 1));

/**
 * The state of a return visit at a moment, from the patient's later appointments in the department
 * (R13): came to one of them; booked, for any day; otherwise waiting until the end of the date, and
 * then not come (if one was missed) or not booked. A settled state does not change.
 */
export function standingOf(
  visit: ReturnVisit,
  later: readonly LaterVisit[],
  now: Moment,
): { state: ReturnVisitState; by?: LaterVisit } {
  const returns = returnsOf(visit, later).sort((a, b) => (a.date < b.date ? -1 : 1));
  const seen = returns.find(hasCome);
  if (seen && (visit.open || visit.state === 'came')) return { state: 'came', by: seen };
  if (!visit.open) return { state: visit.state };
  const booked = returns.find(each => each.status === 'booked' && !isMissed(each, now));
  if (booked) return { state: 'booked', by: booked };
  if (now < over(visit.date)) return { state: 'waiting' };
  const missed = returns[0];
  return missed ? { state: 'notCome', by: missed } : { state: 'notBooked' };
}

/** What the job does with a return visit that is due. */
export type Look =
  | { settle: 'came' | 'notBooked' | 'notCome' }
  | { remind?: 1 | 2; reminded: 0 | 1 | 2; nextAt: Moment };

/**
 * What the job does with an open return visit (R13): it settles it, or reminds a patient who has
 * not booked, and sets the next look, which is always later than `now`. A reminder dated before the
 * date was set is left out, except the last one while booking is open. Of two late reminders only
 * the last is sent. A patient who has booked is looked at until booking closes, since they may
 * cancel.
 */
export function look(
  visit: ReturnVisit,
  later: readonly LaterVisit[],
  policy: Policy,
  now: Moment,
): Look {
  const { state, by } = standingOf(visit, later, now);
  // A check-in may be taken back during its day.
  if (state === 'came' && by && now < over(by.date))
    return { reminded: visit.reminded, nextAt: over(by.date) };
  if (state === 'came' || state === 'notBooked' || state === 'notCome') return { settle: state };
  const end = over(visit.date);
  if (now >= end) return { reminded: visit.reminded, nextAt: over(by?.date ?? visit.date) };

  const { first, last, closesAt } = remindersFor(visit.date, policy);
  const stage = now >= last ? 2 : first !== undefined && now >= first ? 1 : 0;
  const fresh = stage === 2 || (first !== undefined && visit.setAt < first);
  const due = stage > visit.reminded && fresh && now < closesAt;
  const remind = due && state === 'waiting' ? (stage as 1 | 2) : undefined;
  const reminded = remind ?? visit.reminded;
  const waits = due && !remind && stage === 2 && now + HOUR < closesAt ? now + HOUR : end;
  return {
    ...defined({ remind }),
    reminded,
    nextAt: Math.min(nextStage(now, { first, last, closesAt }, visit, reminded) ?? end, waits),
  };
}

/** The next reminder. */
function nextStage(
  now: Moment,
  { first, last }: Pick<Reminders, 'last' | 'closesAt'> & { first: Moment | undefined },
  { setAt }: Pick<ReturnVisit, 'setAt'>,
  reminded: 0 | 1 | 2,
): Moment | undefined {
  if (first !== undefined && now < first && reminded < 1 && setAt < first) return first;
  return now < last && reminded < 2 ? last : undefined;
}

/** When the job first looks at a return date that was just set. */
export function firstLook(date: LocalDate, policy: Policy, now: Moment): Moment {
  const { first, last, closesAt } = remindersFor(date, policy);
  if (first !== undefined && now < first) return first;
  return now < closesAt ? Math.max(now, last) : over(date);
}

/**
 * The first and last possible return date, both included: after the visit, and not before today.
 */
export function returnBounds(
  visitDate: LocalDate,
  now: Moment,
): { from: LocalDate; until: LocalDate } {
  const today = dateOf(now);
  return {
    from: addDays(visitDate > today ? visitDate : today, 1),
    until: addDays(today, RETURN_DAYS),
  };
}

/**
 * A date as a day to come back to a doctor (R2): whether the clinic is open, and the doctor's
 * sessions in the roster.
 */
export function returnDay(
  date: LocalDate,
  rows: readonly RosterRow[],
  policy: DayRules,
): ReturnDay {
  const day = dayOf(date, policy);
  return {
    date,
    open: day.kind !== 'closed',
    ...defined({ reason: day.reason || undefined }),
    periods: rowsWorked(rows, day).map(({ row }) => row.period),
  };
}

/** The first matching day from a date on, within `days` days. */
function firstDay(
  from: LocalDate,
  days: number,
  rows: readonly RosterRow[],
  policy: DayRules,
  fits: (day: ReturnDay) => boolean,
): ReturnDay | undefined {
  for (let ahead = 0; ahead < days; ahead++) {
    const day = returnDay(addDays(from, ahead), rows, policy);
    if (fits(day)) return day;
  }
  return undefined;
}

const stepFrom: Record<ReturnStep, (today: LocalDate) => LocalDate> = {
  week: today => addDays(today, 7),
  twoWeeks: today => addDays(today, 14),
  month: today => dateOf(addMonths(at(today), 1)),
  threeMonths: today => dateOf(addMonths(at(today), 3)),
};

/**
 * The quick choices for a return date: for each, the doctor's first day within a week from then, or
 * else the first day on which the clinic is open.
 */
export const returnChoices = (
  today: LocalDate,
  rows: readonly RosterRow[],
  policy: DayRules,
): { step: ReturnStep; day: ReturnDay }[] =>
  returnSteps.map(step => {
    const from = stepFrom[step](today);
    const day =
      firstDay(from, 7, rows, policy, ({ periods }) => periods.length > 0) ??
      firstDay(from, 30, rows, policy, ({ open }) => open) ??
      returnDay(from, rows, policy);
    return { step, day };
  });

/**
 * Whether a return date may be set at a visit now (R13): the patient arrived, has not come back
 * yet, and the date is within its bounds and not a closed day.
 */
export function maySetReturn(
  visit: Pick<Appointment, 'status' | 'date'>,
  standing: ReturnType<typeof standingOf> | undefined,
  date: LocalDate,
  policy: Policy,
  now: Moment,
): Outcome<undefined> {
  if (!hasCome(visit)) return refused('RETURN_NOT_ARRIVED', {});
  if (standing?.state === 'came')
    return refused('RETURN_MET', { date: standing.by?.date ?? visit.date });
  const { from, until } = returnBounds(visit.date, now);
  if (date < from || date > until) return refused('RETURN_DATE_RANGE', { from, until });
  if (returnDay(date, [], policy).open) return done(undefined);
  const next = firstDay(addDays(date, 1), 30, [], policy, ({ open }) => open);
  return refused('RETURN_DATE_CLOSED', { date, next: next?.date ?? date });
}
