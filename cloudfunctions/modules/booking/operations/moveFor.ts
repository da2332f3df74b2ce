import { mayWorkOn } from '../../../../domain/access/scope';
import { done, refused } from '../../../../types/answer';
import { moveFor as contract } from '../../../../types/booking/moveFor';
import { keyedHash } from '../../../cloud/seal';
import { staffOperation } from '../../access';
import { appointmentStore } from '../../appointments';
import { recordOf } from '../../people';
import { policyAt } from '../../policy';
import { moveAppointment } from '../steps/moveAppointment';
import { ownSession } from '../steps/ownSession';
import { bookingView } from '../views/bookingViews';

/**
 * Has the same steps as the patient's own move; both sessions must be in this desk's departments
 * (R20).
 */
export const moveFor = staffOperation(contract, async (input, { caller, now }) => {
  const { requestId, appointmentId, sessionId, slot } = input;
  const { staff, account } = caller;
  const appointment = await appointmentStore.get(appointmentId);
  if (!appointment) return refused('APPOINTMENT_UNKNOWN', {});
  const own = mayWorkOn(staff, 'bookings', { departmentId: appointment.department.id });
  if (!own.ok) return own;
  const target = await ownSession(sessionId, staff);
  if (!target.ok) return target;
  const patient = await recordOf(appointment.patientId);
  if (!patient) return refused('PATIENT_UNKNOWN', {});
  const policy = await policyAt(now);
  const wish = keyedHash('move', [account, requestId, appointmentId, sessionId, slot].join('\n'));
  const to = { sessionId, slot, claimId: `${appointmentId}-${wish.slice(0, 8)}` };
  const moved = await moveAppointment({ appointment, patient }, to, policy, now, 'desk');
  if (!moved.ok) return moved;
  return done({
    value: { booking: await bookingView(moved.value, staff, policy, now) },
    subjects: [appointmentId],
    details: { sessionId, late: now >= appointment.freeUntil },
  });
});
