import type * as z from 'zod';
import { deskAccount } from '../../../../domain/booking/session';
import type { Moment } from '../../../../domain/time/time';
import { done, type Outcome, refused } from '../../../../types/answer';
import type { patientOfDesk as contractOf } from '../../../../types/booking/bookFor';
import type { Policy } from '../../../../types/policy/policy';
import { checkRegistration, leadingId, registerPatient } from '../../people';
import { recount } from '../../strikes';

/**
 * The patient who was found, or was typed in and is registered (R1). The desk holds them like an
 * account of its own, with proof only if it sees the document: who calls by telephone may be
 * anybody, so the number they say proves nothing later (R23).
 *
 * @param sees whether the person or their family stands at the desk
 */
export async function patientOfDesk(
  patient: z.output<typeof contractOf>,
  sees: boolean,
  policy: Policy,
  now: Moment,
): Promise<Outcome<string>> {
  if ('patientId' in patient) return done(await leadingId(patient.patientId));
  const checked = await checkRegistration(patient, now);
  if (!checked.ok) return inPatient(checked);
  const registered = await registerPatient(
    patient,
    // The desk is no account: strangers who use up all holders of a patient cannot keep it from
    // booking for them (R23).
    { account: deskAccount, proven: sees, maxHolders: policy.account.holders + 1 },
    checked.value.known,
    now,
  );
  if (!registered.ok) return registered;
  const { _id, barredUntil } = registered.value;
  // With a proven holder, strikes caused by strangers no longer bar the patient (R8).
  if (sees && barredUntil > now) await recount([_id], policy, now);
  return done(_id);
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
