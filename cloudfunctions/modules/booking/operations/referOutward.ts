import { mayWorkOn } from '../../../../domain/access/scope';
import { mayRefer } from '../../../../domain/booking/appointment';
import { done, refused } from '../../../../types/answer';
import { referOutward as contract } from '../../../../types/booking/referOutward';
import { sealText } from '../../../cloud/seal';
import { staffOperation } from '../../access';
import { appointmentStore } from '../../appointments';
import { policyAt } from '../../policy';
import { bookingView } from '../views/bookingViews';

/** Texts by staff are sealed, and are not on the audit record (R20). */
export const referOutward = staffOperation(contract, async (input, { caller, now }) => {
  const { appointmentId, unit, reason } = input;
  const { staff, account: by } = caller;
  const appointment = await appointmentStore.get(appointmentId);
  if (!appointment) return refused('APPOINTMENT_UNKNOWN', {});
  const own = mayWorkOn(staff, 'bookings', { departmentId: appointment.department.id });
  if (!own.ok) return own;
  const allowed = mayRefer(appointment);
  if (!allowed.ok) return allowed;
  const sealed = { unit: sealText(unit, appointmentId), reason: sealText(reason, appointmentId) };
  const referred = await appointmentStore.refer(appointmentId, { by, at: now, ...sealed });
  if (!referred) return refused('NOT_ARRIVED', {});
  return done({
    value: { booking: await bookingView(referred, staff, await policyAt(now), now) },
    subjects: [appointmentId],
  });
});
