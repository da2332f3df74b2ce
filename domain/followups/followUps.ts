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

/** What of a follow-up decides where it stands. */
export interface FollowUpStanding {
  state: 'open' | 'reached' | 'closed';
  /** To be called from then on. */
  nextOn: LocalDate;
  /** To be done by then. */
  dueOn: LocalDate;
  /** Days on which somebody tried. */
  triedOn: LocalDate[];
  closedBecause?: FollowUpOutcome;
}

/** Whose work each kind is (R15). */
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

/** Kinds whose due day somebody chose, so that nothing is counted for it. */
const chosenKinds = ['referred', 'byCondition', 'homeVisit'] as const;
type ChosenKind = (typeof chosenKinds)[number];
export const isChosen = (kind: FollowUpKind): kind is ChosenKind =>
  chosenKinds.some(each => each === kind);

/**
 * Whether patients may be called on a date (R15). The great festivals are the statutory holidays themselves: New Year's
 * Day, New Year's Eve and the first three days of the lunar year, Qingming, 1 and 2 May, Dragon Boat, Mid-Autumn, 1 to 3
 * October. Weekends and the days off that an arrangement adds around a festival are ordinary days for the telephone.
 */
export const isCallable = (date: LocalDate): boolean => !isStatutoryHoliday(date);

/** The date itself, or the next one on which patients may be called. */
export function callableFrom(date: LocalDate): LocalDate {
  let day = date;
  while (!isCallable(day)) day = addDays(day, 1);
  return day;
}

/** The date `months` months later, the day clipped at the month's end: a month after 31 January is 28 February. */
export const monthsLater = (date: LocalDate, months: number): LocalDate =>
  dateOf(addMonths(at(date), months));

const earlier = (one: LocalDate, other: LocalDate): LocalDate => (one < other ? one : other);

/**
 * By when a follow-up of a kind is due that counts from `date`: the visit, the day of leaving, the health check; of a missed
 * return visit, a patient's worry or a case the day on which it came up (R15). What another unit asks for has its own day.
 *
 * The first round after a stay is read as the earlier of the two: five days, and three working days where the hospital's
 * rule says so; over a festival the five days are the shorter. What falls on a great festival is due on the next day on
 * which patients may be called.
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
 * From when a follow-up is on the day's list: early enough before it is due for the tries the policy allows, each on a
 * working day of its own, but not before the day after the visit or leaving (on it, where that is the day).
 */
export function opensOn(
  kind: FollowUpKind,
  date: LocalDate,
  dueOn: LocalDate,
  tries: number,
): LocalDate {
  // Whoever is drawn is called from the draw on.
  if (kind === 'sampled') return earlier(callableFrom(date), dueOn);
  // Somebody chose the very day.
  if (kind === 'byCondition' || kind === 'homeVisit') return dueOn;
  const sameDay = kind === 'dischargeDay' || kind === 'careWorry' || kind === 'referred';
  const first = callableFrom(sameDay ? date : addDays(date, 1));
  const early = addWorkingDays(dueOn, 1 - tries);
  return earlier(early < first ? first : early, dueOn);
}

/**
 * What a follow-up is after one more try today (R15). Reached ends it. A patient who was not reached is tried again from the next day
 * on which patients may be called, until tries were made on `tries` different days: then it is closed with the last reason.
 * All other outcomes close it. What is over stays as it is.
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

/** Where a follow-up stands on a day: exactly one of the states (R15). */
export function followUpStateOf(
  { state, nextOn, dueOn, triedOn }: FollowUpStanding,
  today: LocalDate,
): FollowUpState {
  if (state !== 'open') return state;
  if (triedOn.length) return 'retry';
  if (today > dueOn) return 'overdue';
  return today < nextOn ? 'planned' : 'due';
}

/** The rounds a stay is followed up in, and the day each counts from (R15). */
export const roundsOfStay = ['dischargeDay', 'discharge1', 'discharge2', 'discharge3'] as const;

/**
 * The rounds to plan for a stay that becomes known on a day. The day's own call is planned while somebody can still make
 * it: on the day and the one after, as lists come in overnight; later the first round stands in for it.
 */
export const roundsToPlan = (dischargedOn: LocalDate, today: LocalDate) =>
  roundsOfStay.filter(
    kind => kind !== 'dischargeDay' || today <= callableFrom(addDays(dischargedOn, 1)),
  );

/**
 * Whether a patient who did not come is one of the sample that is called: decided by a keyed hash of the appointment's id,
 * so that whoever asks again gets the same answer.
 * @param hash a whole number below 2^32, evenly spread
 */
export const isSampled = (hash: number, percent: number): boolean => hash % 10_000 < percent * 100;
