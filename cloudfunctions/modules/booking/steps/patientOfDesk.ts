import type * as z from 'zod';
import { deskAccount } from '../../../../domain/booking/session';
import type { Moment } from '../../../../domain/time/time';
import { done, type Outcome, refused } from '../../../../types/answer';
import type { patientOfDesk as contractOf } from '../../../../types/booking/bookFor';
import type { Policy } from '../../../../types/policy/policy';
import { checkRegistration, registerPatient } from '../../people';

/** The person found, or entered and registered (R1): the desk holds them as an account of its own would. */
export async function patientOfDesk(
  patient: z.output<typeof contractOf>,
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
