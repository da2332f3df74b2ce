import type { Policy } from '../../types/policy/policy';
import { isCallable } from '../followups/followUps';
import { addDays, at, dateOf, type LocalDate, type Moment } from '../time/time';

type Rules = Pick<Policy['followUp'], 'announceAt'>;

/** From when on the patients of tomorrow's calls are told today (R15). */
export const announcesFrom = (today: LocalDate, { announceAt }: Rules): Moment =>
  at(today, announceAt);

/**
 * The day whose calls patients are told of at a moment (R15): tomorrow, from the hour at which they are told. Undefined before that
 * hour, and where nobody is called tomorrow.
 */
export function announcedDay(now: Moment, rules: Rules): LocalDate | undefined {
  const today = dateOf(now);
  const tomorrow = addDays(today, 1);
  return now >= announcesFrom(today, rules) && isCallable(tomorrow) ? tomorrow : undefined;
}

/** Whether a call is still to be made on the day of which its patient was told. */
export const isStillPlanned = (
  call: { open: boolean; nextOn: LocalDate } | undefined,
  date: LocalDate,
): boolean => call?.open === true && call.nextOn === date;
