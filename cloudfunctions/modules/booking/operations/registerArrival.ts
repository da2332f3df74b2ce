import { scopeOf } from '../../../../domain/access/scope';
import { placeOfArriving } from '../../../../domain/booking/arriving';
import { type Claim, deskAccount, wasClaimed } from '../../../../domain/booking/session';
import { defined } from '../../../../domain/defined';
import type { Moment } from '../../../../domain/time/time';
import { mayRegisterLate } from '../../../../domain/visits/checkIn';
import { texts } from '../../../../texts';
import { done, type Outcome, refused } from '../../../../types/answer';
import { registerArrival as contract } from '../../../../types/booking/registerArrival';
import type { CheckedInputOf } from '../../../../types/contract';
import type { Policy } from '../../../../types/policy/policy';
import { keyedHash, sealText } from '../../../cloud/seal';
import { type Staff, staffOperation } from '../../access';
import { appointmentStore } from '../../appointments';
import { callStore } from '../../calls';
import { policyAt } from '../../policy';
import { sessionStore } from '../../timetable';
import { bookAppointment } from '../steps/bookAppointment';
import { ownSession } from '../steps/ownSession';
import { patientOfDesk } from '../steps/patientOfDesk';
import { settleOverdue } from '../steps/settleOverdue';
import { bookingView } from '../views/bookingViews';

/** The number of times another place is chosen because the free one was taken meanwhile. */
const TRIES = 3;

/**
 * A walk-in or a latecomer is booked with the same write as everybody, by a claim that marks them
 * as arrived. So the appointment is checked in from the beginning, and a call that dies in between
 * leaves no booking that becomes void (R6).
 */
export const registerArrival = staffOperation(contract, async (input, { caller, now }) => {
  const { staff, account } = caller;
  const policy = await policyAt(now);
  const wanted = await wantedBy(input, staff, policy, now);
  if (!wanted.ok) return wanted;
  const { sessionId, patientId, visit, missed } = wanted.value;
  await settleOverdue(patientId, now);
  const id = keyedHash(
    'appointment',
    [deskAccount, account, input.requestId, patientId, sessionId, 'arrives'].join('\n'),
  );
  const claim: Claim = {
    ...{ id, appointmentId: id, patientId, account: deskAccount, channel: 'onSite', visit },
    ...{ at: now, arrives: true },
  };
  const booked = await bookSomewhere(sessionId, claim, account, policy, now);
  if (!booked.ok) return booked;
  // Nobody calls a patient who stands at the desk.
  if (missed) await callStore.end('noShow', missed);
  const { appointment } = booked.value;
  return done({
    value: { booking: await bookingView(appointment, staff, policy, now) },
    subjects: [appointment._id, patientId],
    details: { sessionId, extra: appointment.extra !== undefined, late: !('patient' in input) },
  });
});

interface Wanted {
  sessionId: string;
  patientId: string;
  visit: 'first' | 'return';
  /** The id of the booking that they are late for. */
  missed?: string;
}

/** The patient to register, and the session: from the input, or from the missed booking. */
async function wantedBy(
  input: CheckedInputOf<typeof contract>,
  staff: Staff,
  policy: Policy,
  now: Moment,
): Promise<Outcome<Wanted>> {
  if ('patient' in input) {
    const { sessionId, visit } = input;
    const own = await ownSession(sessionId, staff);
    if (!own.ok) return own;
    const patient = await patientOfDesk(input.patient, true, policy, now);
    return patient.ok ? done({ sessionId, visit, patientId: patient.value }) : patient;
  }
  const missed =
    'code' in input
      ? await appointmentStore.byCode(input.code)
      : await appointmentStore.get(input.appointmentId);
  if (!missed)
    return 'code' in input ? refused('CODE_UNKNOWN', {}) : refused('APPOINTMENT_UNKNOWN', {});
  const late = mayRegisterLate(missed, scopeOf(staff, 'arrivals'), now);
  if (!late.ok) return late;
  const { sessionId, visit, patientId } = missed;
  return done({ sessionId, visit, patientId, missed: missed._id });
}

/** Books the free place, or a number after the last; chooses again if that was taken meanwhile. */
async function bookSomewhere(
  sessionId: string,
  claim: Claim,
  by: string,
  policy: Policy,
  now: Moment,
): ReturnType<typeof bookAppointment> {
  for (let attempt = 1; ; attempt++) {
    const session = await sessionStore.get(sessionId);
    if (!session) return refused('SESSION_UNKNOWN', {});
    const { slot, extra } = placeOfArriving(session);
    const reason = sealText(texts.checkIn.afterTheLast, claim.id);
    const wish = { ...claim, ...defined({ extra: extra ? { by, reason } : undefined }) };
    const booked = await bookAppointment({ sessionId, slot, claim: wish }, policy, now);
    const taken = !booked.ok && RETRIED.includes(booked.refused.code);
    if (!taken || attempt === TRIES || wasClaimed(session, claim.id)) return booked;
  }
}

/** The place was taken, or one was given back, since the session was read. */
const RETRIED: readonly string[] = ['SLOT_FULL', 'SESSION_FULL', 'EXTRA_NOT_NEEDED'];
