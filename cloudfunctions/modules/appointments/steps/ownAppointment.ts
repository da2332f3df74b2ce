import type { Appointment } from '../../../../domain/booking/appointment';
import { seesOne } from '../../../../domain/people/holding';
import { done, type Outcome, refused } from '../../../../types/answer';
import { type Patient, patientStore } from '../../people';
import { appointmentStore } from '../stores/appointmentStore';

/**
 * An appointment that the account may see: of a patient it holds with proof, or one it booked
 * itself (R23). The refusal for another person's appointment is the same as for one that does not
 * exist.
 */
export async function ownAppointment(
  account: string,
  appointmentId: string,
): Promise<Outcome<{ appointment: Appointment; patient: Patient }>> {
  const appointment = await appointmentStore.get(appointmentId);
  const patient = appointment && (await patientStore.get(appointment.patientId));
  if (!appointment || !patient || !seesOne(patient, account, appointment.account))
    return refused('APPOINTMENT_UNKNOWN', {});
  return done({ appointment, patient });
}
