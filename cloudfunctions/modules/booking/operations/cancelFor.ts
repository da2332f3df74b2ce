import { mayWorkOn } from '../../../../domain/access/scope';
import { done, refused } from '../../../../types/answer';
import { cancelFor as contract } from '../../../../types/booking/cancelFor';
import { sealText } from '../../../cloud/seal';
import { staffOperation } from '../../access';
import { appointmentStore } from '../../appointments';
import { policyAt } from '../../policy';
import { cancelAppointment } from '../steps/cancelAppointment';
import { bookingView } from '../views/bookingViews';

/**
 * Cancelling at the patient's request costs what it would cost in WeChat; the desk tells them
 * first. An error of the desk costs nothing (R7).
 */
export const cancelFor = staffOperation(contract, async (input, { caller, now }) => {
  const { appointmentId, because, reason } = input;
  const appointment = await appointmentStore.get(appointmentId);
  if (!appointment) return refused('APPOINTMENT_UNKNOWN', {});
  const own = mayWorkOn(caller.staff, 'bookings', { departmentId: appointment.department.id });
  if (!own.ok) return own;
  const policy = await policyAt(now);
  const by = because === 'deskError' ? 'desk' : 'patient';
  const cancelled = await cancelAppointment(appointment, true, policy, now, {
    by,
    reason: sealText(reason, appointmentId),
  });
  if (!cancelled.ok) return cancelled;
  return done({
    value: { booking: await bookingView(cancelled.value, caller.staff, policy, now) },
    subjects: [appointmentId],
    details: { because, late: cancelled.value.cancelledLate ?? false },
  });
});
