import { scopeOf } from '../../../../domain/access/scope';
import type { Appointment } from '../../../../domain/booking/appointment';
import { deskAccount } from '../../../../domain/booking/session';
import type { Moment } from '../../../../domain/time/time';
import { mayCheckIn, restoredArrival } from '../../../../domain/visits/checkIn';
import { done, refused } from '../../../../types/answer';
import { checkIn as contract } from '../../../../types/visits/checkIn';
import { staffOperation } from '../../access';
import { appointmentStore } from '../../appointments';
import { bookingView } from '../../booking';
import { prove } from '../../holding';
import { patientStore, shows } from '../../people';
import { policyAt } from '../../policy';
import { restoreCheckIn } from '../steps/restoreCheckIn';

/** A scanned code says nothing about the patient's document. */
const scanned = { document: undefined, provesHolder: false };

/**
 * One conditional write is the moment of checking in (R6). If a document was read, it is compared
 * first. The holding is proven before, so that a call that dies in between can be repeated (R23).
 */
export const checkIn = staffOperation(contract, async (input, { caller, now }) => {
  const byCode = 'code' in input;
  const { document, provesHolder } = byCode ? scanned : input;
  const appointment = byCode
    ? await appointmentStore.byCode(input.code)
    : await appointmentStore.get(input.appointmentId);
  if (!appointment)
    return byCode ? refused('CODE_UNKNOWN', {}) : refused('APPOINTMENT_UNKNOWN', {});
  const appointmentId = appointment._id;
  const desk = scopeOf(caller.staff, 'arrivals');
  const allowed = mayCheckIn(appointment, desk, now);
  if (!allowed.ok) return allowed;
  if (document !== undefined && !(await isTheirs(appointment, document)))
    return refused('DOCUMENT_DIFFERS', {});
  const proven = provesHolder && (await proveBooker(appointment, now));
  const arrived =
    restoredArrival(appointment, now) === undefined
      ? await appointmentStore.checkIn(appointmentId, appointment.claimId, now)
      : await restoreCheckIn(appointment, caller.account, now);
  if (!arrived) {
    const current = await appointmentStore.get(appointmentId);
    const why = current && mayCheckIn(current, desk, now);
    return why && !why.ok ? why : refused('BUSY', {});
  }
  const booking = await bookingView(arrived, caller.staff, await policyAt(now), now);
  return done({
    value: { booking },
    subjects: [appointmentId],
    details: { compared: document !== undefined, proven },
  });
});

/** Whether the account that booked is now a proven holder; false for the desk's own bookings. */
async function proveBooker({ patientId, account }: Appointment, now: Moment): Promise<boolean> {
  if (account === deskAccount) return false;
  const patient = await patientStore.get(patientId);
  return patient !== undefined && (await prove(patient, account, 'desk', now)) !== undefined;
}

/** Whether the number read from the shown document is the booking's. */
async function isTheirs(appointment: Appointment, shown: string): Promise<boolean> {
  const patient = await patientStore.get(appointment.patientId);
  return patient !== undefined && shows(patient, shown);
}
