import { mayWorkOn } from '../../../../domain/access/scope';
import { dateOf } from '../../../../domain/time/time';
import { done, refused } from '../../../../types/answer';
import { viewBooking as contract } from '../../../../types/booking/viewBooking';
import { staffOperation } from '../../access';
import { appointmentStore } from '../../appointments';
import { policyAt } from '../../policy';
import { bookingView } from '../views/bookingViews';

export const viewBooking = staffOperation(contract, async ({ appointmentId }, { caller, now }) => {
  const appointment = await appointmentStore.get(appointmentId);
  if (!appointment) return refused('APPOINTMENT_UNKNOWN', {});
  const own = mayWorkOn(caller.staff, 'bookings', { departmentId: appointment.department.id });
  if (!own.ok) return own;
  const booking = await bookingView(appointment, caller.staff, await policyAt(now), now);
  return done({ value: { today: dateOf(now), booking }, subjects: [appointmentId] });
});
