import type { Appointment } from '../../../../domain/booking/appointment';
import { isNumberOf } from '../../../../domain/people/sameness';
import { mayCheckIn } from '../../../../domain/visits/checkIn';
import { done, refused } from '../../../../types/answer';
import { checkIn as contract } from '../../../../types/visits/checkIn';
import { staffOperation } from '../../access';
import { appointmentStore } from '../../appointments';
import { bookingView } from '../../booking';
import { patientStore, personOf } from '../../people';
import { policyAt } from '../../policy';

/** R6: one conditional write is the moment of arriving; the document is compared first where one was read. */
export const checkIn = staffOperation(contract, async (input, { caller, now }) => {
  const { appointmentId, document } = input;
  const appointment = await appointmentStore.get(appointmentId);
  if (!appointment) return refused('APPOINTMENT_UNKNOWN', {});
  const { departments = [] } = caller.staff;
  const allowed = mayCheckIn(appointment, departments, now);
  if (!allowed.ok) return allowed;
  if (document !== undefined && !(await isTheirs(appointment, document)))
    return refused('DOCUMENT_DIFFERS', {});
  const arrived = await appointmentStore.checkIn(appointmentId, appointment.claimId, now);
  if (!arrived) {
    const current = await appointmentStore.get(appointmentId);
    const why = current && mayCheckIn(current, departments, now);
    return why && !why.ok ? why : refused('BUSY', {});
  }
  const booking = await bookingView(arrived, departments, await policyAt(now), now);
  return done({
    value: { booking },
    subjects: [appointmentId],
    details: { compared: document !== undefined },
  });
});

/** Whether the number read off the document shown is the booking's. */
async function isTheirs(appointment: Appointment, shown: string): Promise<boolean> {
  const patient = await patientStore.get(appointment.patientId);
  return patient !== undefined && isNumberOf(personOf(patient).document, shown);
}
