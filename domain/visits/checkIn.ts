import { done, type Outcome, refused } from '../../types/answer';
import { type Scope, within } from '../access/scope';
import type { Appointment } from '../booking/appointment';
import { dateOf, type Moment } from '../time/time';

type Arriving = Pick<
  Appointment,
  'date' | 'status' | 'reportBy' | 'arrivedAt' | 'department' | 'room'
>;

/**
 * Whether the patient may be checked in now at a desk (R6): on the day, by the report moment (that moment included), at a
 * desk whose patients they are. Each way it cannot has its own answer.
 */
export function mayCheckIn(appointment: Arriving, desk: Scope, now: Moment): Outcome<undefined> {
  const { date, status, reportBy, arrivedAt, department, room } = appointment;
  if (status === 'cancelled') return refused('APPOINTMENT_CANCELLED', {});
  if (status === 'arrived' || status === 'fulfilled')
    return refused('ALREADY_ARRIVED', { at: arrivedAt ?? reportBy });
  if (date > dateOf(now)) return refused('CHECK_IN_NOT_YET', { date });
  if (status === 'noshow' || isMissed(appointment, now))
    return refused('CHECK_IN_OVER', { reportBy });
  if (!within(desk, { departmentId: department.id }))
    return refused('WRONG_DESK', { place: `${department.name} ${room}` });
  return done(undefined);
}

/** Whether the report moment has passed without a check-in: the appointment is void and a strike is due, dated by that moment (R6, R7). */
export const isMissed = (
  appointment: Pick<Appointment, 'status' | 'reportBy'>,
  now: Moment,
): boolean => appointment.status === 'booked' && now > appointment.reportBy;

/** Whether a check-in may be taken back now: within its own day (R6). */
export function mayUndoCheckIn(
  appointment: Pick<Appointment, 'status' | 'arrivedAt'>,
  now: Moment,
): Outcome<undefined> {
  if (appointment.status !== 'arrived' || appointment.arrivedAt === undefined)
    return refused('NOT_ARRIVED', {});
  if (dateOf(appointment.arrivedAt) !== dateOf(now)) return refused('UNDO_TOO_LATE', {});
  return done(undefined);
}
