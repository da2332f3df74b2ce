import { scopeOf } from '../../../../domain/access/scope';
import { shownDocument } from '../../../../domain/people/document';
import { mayReveal } from '../../../../domain/visits/checkIn';
import { texts } from '../../../../texts';
import { done, refused } from '../../../../types/answer';
import { revealDocument as contract } from '../../../../types/visits/revealDocument';
import { staffOperation } from '../../access';
import { appointmentStore } from '../../appointments';
import { patientStore, personOf } from '../../people';

/**
 * The full number is only shown while checking in, that is, while this desk may check this
 * appointment in (R20).
 */
export const revealDocument = staffOperation(contract, async ({ appointmentId }, call) => {
  const { caller, now } = call;
  const appointment = await appointmentStore.get(appointmentId);
  if (!appointment) return refused('APPOINTMENT_UNKNOWN', {});
  const allowed = mayReveal(appointment, scopeOf(caller.staff, 'arrivals'), now);
  if (!allowed.ok) return allowed;
  const patient = await patientStore.get(appointment.patientId);
  if (!patient) return refused('APPOINTMENT_UNKNOWN', {});
  const { document } = personOf(patient);
  const { number } = shownDocument(document);
  return done({
    value: { kind: texts.documentKinds[document.kind], number },
    subjects: [appointmentId],
  });
});
