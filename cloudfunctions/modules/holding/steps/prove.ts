import type { ProofWay } from '../../../../domain/people/holding';
import type { Moment } from '../../../../domain/time/time';
import { type Patient, proveLink } from '../../people';
import { policyAt } from '../../policy';
import { recount } from '../../strikes';

/**
 * Records that an account's holding of a patient is proven (R23), and returns the record after it.
 * Repeating it changes nothing, and the first proof stays.
 * @returns undefined if the account no longer holds the patient
 */
export async function prove(
  patient: Patient,
  account: string,
  way: ProofWay,
  now: Moment,
): Promise<Patient | undefined> {
  const proven = await proveLink(patient, account, way, now);
  // Strikes caused by strangers no longer bar the patient (R8).
  if (proven?.wrote) await recount([proven.patient._id], await policyAt(now), now);
  return proven?.patient;
}
