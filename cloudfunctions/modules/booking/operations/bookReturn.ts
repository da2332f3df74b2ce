import { mayWorkOn } from '../../../../domain/access/scope';
import { mayBookReturn } from '../../../../domain/booking/bookedInRoom';
import { deskAccount } from '../../../../domain/booking/session';
import { done, refused } from '../../../../types/answer';
import { bookReturn as contract } from '../../../../types/booking/bookReturn';
import { keyedHash } from '../../../cloud/seal';
import { staffOperation } from '../../access';
import { appointmentStore } from '../../appointments';
import { policyAt } from '../../policy';
import { sessionStore } from '../../timetable';
import { bookAppointment } from '../steps/bookAppointment';
import { bookingRow } from '../views/bookingViews';

/**
 * Has the same rules and the same write as the desk's booking on site. The appointment's id is
 * derived from the whole request, so that the same request sent twice is one appointment (R4).
 */
export const bookReturn = staffOperation(contract, async (input, { caller, now }) => {
  const { requestId, appointmentId, sessionId, slot } = input;
  const { staff, account } = caller;
  const [visit, session] = await Promise.all([
    appointmentStore.get(appointmentId),
    sessionStore.get(sessionId),
  ]);
  if (!visit) return refused('APPOINTMENT_UNKNOWN', {});
  if (!session) return refused('SESSION_UNKNOWN', {});
  for (const { doctor } of [visit, session]) {
    const own = mayWorkOn(staff, 'returnBookings', { doctorId: doctor.id });
    if (!own.ok) return own;
  }
  const allowed = mayBookReturn(visit, now);
  if (!allowed.ok) return allowed;
  const { patientId } = visit;
  const wish = [account, requestId, appointmentId, sessionId, slot];
  const id = keyedHash('appointment', [deskAccount, 'return', ...wish].join('\n'));
  const claim = { id, appointmentId: id, patientId, account: deskAccount, at: now };
  const booked = await bookAppointment(
    { sessionId, slot, claim: { ...claim, channel: 'onSite', visit: 'return' } },
    await policyAt(now),
    now,
  );
  if (!booked.ok) return booked;
  const { appointment } = booked.value;
  return done({
    value: {
      booking: {
        ...bookingRow(appointment),
        date: appointment.date,
        reportBy: appointment.reportBy,
      },
    },
    subjects: [appointmentId, appointment._id, patientId],
    details: { sessionId },
  });
});
