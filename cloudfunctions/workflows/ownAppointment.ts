import { done, type Outcome, refused } from '../../types/answer';
import { appointmentStore } from '../cloud/stores/appointments';
import { type Patient, patientStore } from '../cloud/stores/patients';
import type { Appointment } from '../domain/appointment';

/** An appointment of one of the account's own patients (R20); another's is refused in the same words as one that never was. */
export async function ownAppointment(
  account: string,
  appointmentId: string,
): Promise<Outcome<{ appointment: Appointment; patient: Patient }>> {
  const appointment = await appointmentStore.get(appointmentId);
  const patient = appointment && (await patientStore.get(appointment.patientId));
  if (!appointment || !patient?.links.some(link => link.account === account))
    return refused('APPOINTMENT_UNKNOWN', {});
  return done({ appointment, patient });
}
