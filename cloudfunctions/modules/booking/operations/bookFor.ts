import { mayAddNumbers } from '../../../../domain/access/member';
import { deskAccount } from '../../../../domain/booking/session';
import { defined } from '../../../../domain/defined';
import type { Moment } from '../../../../domain/time/time';
import { done, type Outcome, refused } from '../../../../types/answer';
import { bookFor as contract } from '../../../../types/booking/bookFor';
import type { CheckedInputOf } from '../../../../types/contract';
import type { Policy } from '../../../../types/policy/policy';
import { keyedHash, sealText } from '../../../cloud/seal';
import { staffOperation } from '../../access';
import { checkRegistration, registerPatient } from '../../people';
import { policyAt } from '../../policy';
import { bookAppointment } from '../steps/bookAppointment';
import { ownSession } from '../steps/ownSession';
import { bookingView } from '../views/bookingViews';

/**
 * The same rules and the same write as the patient's own booking. The appointment's id is derived from the whole wish, so
 * the same request sent twice is one appointment (R4).
 */
export const bookFor = staffOperation(contract, async (input, { caller, now }) => {
  const { requestId, sessionId, slot, channel, visit, extra } = input;
  const { staff, account } = caller;
  if (extra && !mayAddNumbers(staff)) return refused('EXTRA_NOT_ALLOWED', {});
  const own = await ownSession(sessionId, staff);
  if (!own.ok) return own;
  const policy = await policyAt(now);
  const found = await patientIdFor(input.patient, policy, now);
  if (!found.ok) return found;
  const patientId = found.value;
  const wish = [account, requestId, patientId, sessionId, slot, channel, extra ? 'extra' : ''];
  const id = keyedHash('appointment', [deskAccount, ...wish].join('\n'));
  const booked = await bookAppointment(
    {
      sessionId,
      slot,
      claim: {
        id,
        appointmentId: id,
        patientId,
        account: deskAccount,
        channel,
        visit,
        at: now,
        ...defined({ extra: extra && { by: account, reason: sealText(extra.reason, id) } }),
      },
    },
    policy,
    now,
  );
  if (!booked.ok) return booked;
  const { appointment } = booked.value;
  return done({
    value: { booking: await bookingView(appointment, staff, policy, now) },
    subjects: [appointment._id, patientId],
    details: { channel, sessionId, extra: extra !== undefined },
  });
});

/** The person found, or entered and registered (R1): the desk holds them as an account of its own would. */
async function patientIdFor(
  patient: CheckedInputOf<typeof contract>['patient'],
  policy: Policy,
  now: Moment,
): Promise<Outcome<string>> {
  if ('patientId' in patient) return done(patient.patientId);
  const checked = await checkRegistration(patient, now);
  if (!checked.ok) return inPatient(checked);
  const registered = await registerPatient(
    patient,
    // The desk is no account: strangers who take all places of holders do not keep it from booking for the person (R23).
    { account: deskAccount, proven: true, maxHolders: policy.account.holders + 1 },
    checked.value.known,
    now,
  );
  return registered.ok ? done(registered.value._id) : registered;
}

/** A wrong field of the person is a field of `patient` here. */
const inPatient = <T extends { ok: false }>(refusal: T & Outcome<never>): Outcome<never> => {
  if (refusal.ok || refusal.refused.code !== 'INPUT_INVALID') return refusal;
  const fields = refusal.refused.facts.fields.map(({ path, message }) => ({
    path: `patient.${path}`,
    message,
  }));
  return refused('INPUT_INVALID', { fields });
};
