import { done, type Outcome, refused } from '../../types/answer';
import { type Scope, within } from '../access/scope';
import { type Appointment, hasCome } from '../booking/appointment';
import { dateOf, type Moment } from '../time/time';

type Arriving = Pick<
  Appointment,
  'date' | 'status' | 'reportBy' | 'arrivedAt' | 'department' | 'room' | 'undone'
>;

/**
 * Whether an appointment belongs to a desk (R6, R20). The refusal for another desk's appointment
 * only says where the patient, who stands here with the code, has to go.
 */
export const atRightDesk = (
  { department, room }: Pick<Appointment, 'department' | 'room'>,
  desk: Scope,
): Outcome<undefined> =>
  within(desk, { departmentId: department.id })
    ? done(undefined)
    : refused('WRONG_DESK', { place: `${department.name} ${room}` });

/**
 * Whether the patient may be checked in now at a desk (R6): at a desk of the department, on the
 * day, and at the latest at the report moment. A check-in that was taken back can be restored at
 * any time of the day. Each refusal has its own code.
 */
export function mayCheckIn(appointment: Arriving, desk: Scope, now: Moment): Outcome<undefined> {
  const right = atRightDesk(appointment, desk);
  if (!right.ok) return right;
  const { date, status, reportBy, arrivedAt, undone } = appointment;
  if (status === 'cancelled') return refused('APPOINTMENT_CANCELLED', {});
  if (hasCome(appointment)) return refused('ALREADY_ARRIVED', { at: arrivedAt ?? reportBy });
  if (date > dateOf(now)) return refused('CHECK_IN_NOT_YET', { date });
  if (!undone && isOver(appointment, now)) return refused('CHECK_IN_OVER', { reportBy });
  return done(undefined);
}

/**
 * Whether the full document number may be shown now (R20): while the patient can be checked in, and
 * only on the day of the visit, also if a check-in that was taken back can still be restored later.
 */
export function mayReveal(appointment: Arriving, desk: Scope, now: Moment): Outcome<undefined> {
  const allowed = mayCheckIn(appointment, desk, now);
  return allowed.ok && appointment.date !== dateOf(now)
    ? refused('CHECK_IN_OVER', { reportBy: appointment.reportBy })
    : allowed;
}

/** Whether the appointment is void, or will be once a job looks at it. */
const isOver = (appointment: Pick<Appointment, 'status' | 'reportBy'>, now: Moment): boolean =>
  appointment.status === 'noshow' || isMissed(appointment, now);

/**
 * The moment of the first arrival, if a check-in now restores one that was taken back (R6);
 * undefined for a new arrival.
 */
export const restoredArrival = (
  appointment: Pick<Appointment, 'status' | 'reportBy' | 'undone'>,
  now: Moment,
): Moment | undefined => (isOver(appointment, now) ? appointment.undone?.arrivedAt : undefined);

/**
 * Whether the report moment has passed without a check-in: the appointment is void, and a strike
 * with that moment is due (R6, R7).
 */
export const isMissed = (
  appointment: Pick<Appointment, 'status' | 'reportBy'>,
  now: Moment,
): boolean => appointment.status === 'booked' && now > appointment.reportBy;

/**
 * Whether the patient was expected, so that there was something to miss (R7). A walk-in is
 * registered and checked in in one step; if this is undone, the patient had not been expected.
 */
export const wasExpected = ({
  bookedAt,
  undone,
}: Pick<Appointment, 'bookedAt' | 'undone'>): boolean => undone?.arrivedAt !== bookedAt;

/**
 * Whether the patient may be registered as a latecomer now (R6): on the day of the appointment,
 * once it is void or will be when a job looks at it.
 */
export function mayRegisterLate(
  appointment: Arriving,
  desk: Scope,
  now: Moment,
): Outcome<undefined> {
  const inTime = mayCheckIn(appointment, desk, now);
  if (inTime.ok) return refused('STILL_IN_TIME', { reportBy: appointment.reportBy });
  const { code } = inTime.refused;
  return code === 'CHECK_IN_OVER' && appointment.date === dateOf(now) ? done(undefined) : inTime;
}

/**
 * Whether a check-in may be taken back now, at a desk that could have made it, on its own day (R6).
 * Returns the moment at which the patient had arrived.
 */
export function mayUndoCheckIn(
  appointment: Pick<Appointment, 'status' | 'arrivedAt' | 'department' | 'room'>,
  desk: Scope,
  now: Moment,
): Outcome<Moment> {
  const right = atRightDesk(appointment, desk);
  if (!right.ok) return right;
  if (appointment.status !== 'arrived' || appointment.arrivedAt === undefined)
    return refused('NOT_ARRIVED', {});
  if (dateOf(appointment.arrivedAt) !== dateOf(now)) return refused('UNDO_TOO_LATE', {});
  return done(appointment.arrivedAt);
}
