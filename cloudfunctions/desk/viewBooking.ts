import { done, refused } from '../../types/answer';
import { viewBooking as contract } from '../../types/desk';
import { staffOperation } from '../cloud/serve';
import { appointmentStore } from '../cloud/stores/appointments';
import { policyAt } from '../cloud/stores/policy';
import { dateOf } from '../domain/time';
import { bookingView } from '../workflows/bookingViews';

export const viewBooking = staffOperation(contract, async ({ appointmentId }, { caller, now }) => {
  const appointment = await appointmentStore.get(appointmentId);
  if (!appointment) return refused('APPOINTMENT_UNKNOWN', {});
  const { departments = [] } = caller.staff;
  const booking = await bookingView(appointment, departments, await policyAt(now), now);
  return done({ value: { today: dateOf(now), booking }, subjects: [appointmentId] });
});
