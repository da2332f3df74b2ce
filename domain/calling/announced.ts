import type { Policy } from '../../types/policy/policy';
import { isCallable } from '../followups/followUps';
import { addDays, at, dateOf, type LocalDate, type Moment } from '../time/time';

type Rules = Pick<Policy['followUp'], 'announceAt'>;

/** From when on today the patients of tomorrow's calls are told (R15). */
export const announcesFrom = (today: LocalDate, { announceAt }: Rules): Moment =>
  at(today, announceAt);

/**
 * The day whose calls patients are told of now (R15): tomorrow, from the policy's hour on.
 * Undefined before that hour, and where no calls are made tomorrow.
 */
export function announcedDay(now: Moment, rules: Rules): LocalDate | undefined {
  const today = dateOf(now);
  const tomorrow = addDays(today, 1);
  return now >= announcesFrom(today, rules) && isCallable(tomorrow) ? tomorrow : undefined;
}

/** Whether a call is still planned for the day that its patient was told. */
export const isStillPlanned = (
  call: { open: boolean; nextOn: LocalDate } | undefined,
  date: LocalDate,
): boolean => call?.open === true && call.nextOn === date;
