import type { Appointment } from '../../../../domain/booking/appointment';
import { done, type Outcome, refused } from '../../../../types/answer';
import { type Patient, patientStore } from '../../people';
import { appointmentStore } from '../stores/appointments';

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
