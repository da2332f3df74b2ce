import type * as z from 'zod';
import { deskAccount } from '../../../../domain/booking/session';
import type { Moment } from '../../../../domain/time/time';
import { done, type Outcome, refused } from '../../../../types/answer';
import type { patientOfDesk as contractOf } from '../../../../types/booking/bookFor';
import type { Policy } from '../../../../types/policy/policy';
import { checkRegistration, registerPatient } from '../../people';

/**
 * The patient who was found, or was typed in and is registered (R1). The desk holds them like an
 * account of its own.
 */
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
    // The desk is no account: strangers who use up all holders of a patient cannot keep it from
    // booking for them (R23).
    { account: deskAccount, proven: true, maxHolders: policy.account.holders + 1 },
    checked.value.known,
    now,
  );
  return registered.ok ? done(registered.value._id) : registered;
}

/** The path of a wrong field of the person starts with `patient` here. */
const inPatient = <T extends { ok: false }>(refusal: T & Outcome<never>): Outcome<never> => {
  if (refusal.ok || refusal.refused.code !== 'INPUT_INVALID') return refusal;
  const fields = refusal.refused.facts.fields.map(({ path, message }) => ({
    path: `patient.${path}`,
    message,
  }));
  return refused('INPUT_INVALID', { fields });
};
