import { done, type Outcome } from '../../types/answer';
import type { Policy } from '../../types/policy/policy';
import { addDays, at, type LocalDate, type Moment } from '../time/time';
import { type Appointment, mayCancel, saidComing } from './appointment';

/**
 * The moment from which patients are reminded of a visit on a date (R13): the policy's local time
 * on the day before.
 */
export const remindsFrom = (date: LocalDate, policy: Policy): Moment =>
  at(addDays(date, -1), policy.notices.reminderAt);

type Standing = Pick<Appointment, 'status' | 'date' | 'startsAt' | 'freeUntil' | 'answered'>;

/**
 * Whether the ticket asks now if the patient will come (R13): from the reminder until the visit
 * starts, and only until it is answered.
 */
export const asksWhetherComing = (appointment: Standing, policy: Policy, now: Moment): boolean =>
  mayCancel(appointment, true, now).ok &&
  now >= remindsFrom(appointment.date, policy) &&
  !saidComing(appointment);

/**
 * Whether the patient may answer now that they will come, or that they cannot (R13). "Cannot"
 * cancels the appointment, and is refused if that would cost a strike (R5).
 */
export function mayAnswer(
  appointment: Standing,
  coming: boolean,
  now: Moment,
): Outcome<{ late: boolean }> {
  const may = mayCancel(appointment, coming, now);
  return may.ok ? done({ late: !coming && may.value.late }) : may;
}
