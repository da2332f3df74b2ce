import type {
  FollowUpBy,
  FollowUpKind,
  FollowUpOutcome,
  FollowUpState,
} from '../../types/followups/followUps';
import type { Policy } from '../../types/policy/policy';
import { becomes } from '../calling/outcomes';
import { addWorkingDays, isStatutoryHoliday } from '../time/calendar';
import { addDays, addMonths, at, dateOf, type LocalDate } from '../time/time';

/** The fields of a follow-up that decide its state. */
export interface FollowUpStanding {
  state: 'open' | 'reached' | 'closed';
  /** The day from which it is to be called. */
  nextOn: LocalDate;
  /** The day by which it has to be done. */
  dueOn: LocalDate;
  /** The days with a try. */
  triedOn: LocalDate[];
  closedBecause?: FollowUpOutcome;
}

/** Who makes the calls of each kind (R15). */
export const byOf: Record<FollowUpKind, FollowUpBy> = {
  outpatientSeen: 'department',
  outpatientMissed: 'followUpOffice',
  dischargeDay: 'attendingDoctor',
  discharge1: 'nurse',
  discharge2: 'nurse',
  discharge3: 'serviceCentre',
  healthCheck: 'healthCheckCentre',
  referred: 'followUpOffice',
  returnMissed: 'followUpOffice',
  careWorry: 'followUpOffice',
  caseAgain: 'followUpOffice',
  byCondition: 'followUpOffice',
  homeVisit: 'department',
  sampled: 'followUpOffice',
};

/** The kinds whose due day a person chose, so that it is not computed. */
const chosenKinds = ['referred', 'byCondition', 'homeVisit'] as const;
type ChosenKind = (typeof chosenKinds)[number];
/** Whether a person chose the due day of this kind of follow-up. */
export const isChosen = (kind: FollowUpKind): kind is ChosenKind =>
  chosenKinds.some(each => each === kind);

/**
 * Whether patients may be called on a date (R15): on every day except the statutory holidays, which
 * are New Year's Day, New Year's Eve and the first three days of the lunar year, Qingming, 1 and 2
 * May, Dragon Boat, Mid-Autumn, 1 to 3 October. Weekends and the additional days off around a
 * holiday are days for calls.
 */
export const isCallable = (date: LocalDate): boolean => !isStatutoryHoliday(date);

/** The date itself, or the next one on which patients may be called. */
export function callableFrom(date: LocalDate): LocalDate {
  let day = date;
  while (!isCallable(day)) day = addDays(day, 1);
  return day;
}

/**
 * The date `months` months later. The day is limited to the end of the month: a month after 31
 * January is 28 February.
 */
export const monthsLater = (date: LocalDate, months: number): LocalDate =>
  dateOf(addMonths(at(date), months));

const earlier = (one: LocalDate, other: LocalDate): LocalDate => (one < other ? one : other);

/**
 * The day by which a follow-up has to be done (R15), computed from `date`: the visit, the
 * discharge, the health check; for a missed return visit, a worry or a case the day it came up.
 * The first round after a stay is due after the earlier of two terms: `firstDays` days, or
 * `firstWorkingDays` working days if the hospital has that rule. A due day on a statutory holiday
 * moves to the next day for calls.
 */
export function dueOf(
  kind: Exclude<FollowUpKind, ChosenKind>,
  date: LocalDate,
  { followUp }: Policy,
): LocalDate {
  const due = (): LocalDate => {
    switch (kind) {
      case 'outpatientSeen':
        return addWorkingDays(date, followUp.seenWorkingDays);
      case 'outpatientMissed':
      case 'returnMissed':
      case 'caseAgain':
      case 'sampled':
        return addWorkingDays(date, followUp.missedWorkingDays);
      case 'careWorry':
        return addWorkingDays(date, 1);
      case 'dischargeDay':
        return date;
      case 'discharge1': {
        const days = addDays(date, followUp.firstDays);
        return followUp.firstWorkingDays
          ? earlier(days, addWorkingDays(date, followUp.firstWorkingDays))
          : days;
      }
      case 'discharge2':
        return addDays(date, followUp.secondDays);
      case 'discharge3':
        return monthsLater(date, followUp.thirdMonths);
      case 'healthCheck':
        return addWorkingDays(date, followUp.healthCheckWorkingDays);
    }
  };
  return callableFrom(due());
}

/**
 * The day from which a follow-up is on the day's list: early enough before the due day for all
 * tries the policy allows, each on its own working day, but not before the day after the visit or
 * discharge. The call on the day of discharge is on the list that same day.
 */
export function opensOn(
  kind: FollowUpKind,
  date: LocalDate,
  dueOn: LocalDate,
  tries: number,
): LocalDate {
  // Patients in a random sample are called from the day of the draw on.
  if (kind === 'sampled') return earlier(callableFrom(date), dueOn);
  // The caller or the patient chose exactly this day.
  if (kind === 'byCondition' || kind === 'homeVisit') return dueOn;
  const sameDay = kind === 'dischargeDay' || kind === 'careWorry' || kind === 'referred';
  const first = callableFrom(sameDay ? date : addDays(date, 1));
  const early = addWorkingDays(dueOn, 1 - tries);
  return earlier(early < first ? first : early, dueOn);
}

/**
 * The follow-up after one more try today (R15). A patient who was reached ends it. A patient who
 * was not reached is tried again from the next day for calls, until there were tries on `tries`
 * different days; then it is closed with the last reason. Other outcomes close it. A closed
 * follow-up does not change.
 */
export function afterTry(
  before: FollowUpStanding,
  outcome: FollowUpOutcome,
  today: LocalDate,
  tries: number,
): FollowUpStanding {
  if (before.state !== 'open') return before;
  const triedOn = [...new Set([...before.triedOn, today])];
  const becoming = becomes(outcome);
  if (becoming === 'done') return { ...before, triedOn, state: 'reached' };
  if (becoming === 'again' && triedOn.length < tries)
    return { ...before, triedOn, nextOn: callableFrom(addDays(today, 1)) };
  return { ...before, triedOn, state: 'closed', closedBecause: outcome };
}

/** The state of a follow-up on a day: exactly one (R15). */
export function followUpStateOf(
  { state, nextOn, dueOn, triedOn }: FollowUpStanding,
  today: LocalDate,
): FollowUpState {
  if (state !== 'open') return state;
  if (triedOn.length) return 'retry';
  if (today > dueOn) return 'overdue';
  return today < nextOn ? 'planned' : 'due';
}

/** The rounds of follow-ups after a stay, and the day each is computed from (R15). */
export const roundsOfStay = ['dischargeDay', 'discharge1', 'discharge2', 'discharge3'] as const;

/**
 * The rounds to plan for a stay that becomes known on `today`. The call on the day of discharge is
 * planned on that day and the day after, because lists arrive overnight. Later the first round
 * replaces it.
 */
export const roundsToPlan = (dischargedOn: LocalDate, today: LocalDate) =>
  roundsOfStay.filter(
    kind => kind !== 'dischargeDay' || today <= callableFrom(addDays(dischargedOn, 1)),
  );

/**
 * Whether a patient who did not come is in the sample that is called. A keyed hash of the
 * appointment's id decides, so that the answer is always the same.
 *
 * @param hash a whole number below 2^32, evenly distributed
 */
export const isSampled = (hash: number, percent: number): boolean => hash % 10_000 < percent * 100;
