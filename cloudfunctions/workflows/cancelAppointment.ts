import { done, type Outcome, refused } from '../../types/answer';
import { appointmentStore } from '../cloud/stores/appointments';
import { patientStore } from '../cloud/stores/patients';
import { sessionStore } from '../cloud/stores/sessions';
import { type Appointment, mayCancel } from '../domain/appointment';
import type { Moment } from '../domain/time';

/**
 * Gives an appointment back (R5). Its record changes first, which is the moment of cancelling; then the place becomes
 * free, exactly once, and the patient's limits have room again. A call that dies in between is finished by its
 * repetition or by the mending job. Cancelling what is cancelled already answers it as it is.
 */
export async function cancelAppointment(
  appointment: Appointment,
  acceptStrike: boolean,
  now: Moment,
): Promise<Outcome<Appointment>> {
  if (appointment.status === 'cancelled') return finish(appointment, now);
  const allowed = mayCancel(appointment, acceptStrike, now);
  if (!allowed.ok) return allowed;
  const cancelled = await appointmentStore.cancel(
    appointment._id,
    appointment.claimId,
    allowed.value.late,
    now,
  );
  if (cancelled) return finish(cancelled, now);
  // Somebody else changed it at the same time, or an earlier sending of this request did.
  const current = await appointmentStore.get(appointment._id);
  if (current?.status === 'cancelled') return finish(current, now);
  return current?.status === 'arrived' ? refused('APPOINTMENT_ARRIVED', {}) : refused('BUSY', {});
}

async function finish(appointment: Appointment, now: Moment): Promise<Outcome<Appointment>> {
  await sessionStore.giveBack(appointment.sessionId, appointment, now);
  await patientStore.release(
    appointment.patientId,
    {
      id: appointment._id,
      date: appointment.date,
      departmentId: appointment.department.id,
    },
    now,
  );
  return done(appointment);
}
