import { done, refused } from '../../types/answer';
import { checkIn as contract } from '../../types/desk';
import { normaliseDocument } from '../../types/identity';
import { staffOperation } from '../cloud/serve';
import { appointmentStore } from '../cloud/stores/appointments';
import { patientStore } from '../cloud/stores/patients';
import { policyAt } from '../cloud/stores/policy';
import type { Appointment } from '../domain/appointment';
import { mayCheckIn } from '../domain/checkIn';
import { bookingView } from '../workflows/bookingViews';
import { personOf } from '../workflows/person';

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

/** Whether the number read off the document shown is the booking's; typed loosely, compared strictly. */
async function isTheirs(appointment: Appointment, shown: string): Promise<boolean> {
  const patient = await patientStore.get(appointment.patientId);
  if (!patient) return false;
  const { document } = personOf(patient);
  const own = document.kind === 'guardianChild' ? document.guardian : document;
  return normaliseDocument({ ...own, number: shown }).number === own.number;
}
