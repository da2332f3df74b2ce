import type { ProofWay } from '../../../../domain/people/holding';
import type { Moment } from '../../../../domain/time/time';
import { type Patient, patientStore } from '../../people';
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
  let read = patient;
  for (let attempt = 1; attempt <= 5; attempt++) {
    const line = read.links.findIndex(link => link.account === account);
    if (line < 0) return undefined;
    if (!read.links[line]?.unproven) return read;
    const proven = await patientStore.prove(read._id, line, account, way, now);
    if (proven) {
      // Strikes caused by strangers no longer bar the patient (R8).
      await recount([proven._id], await policyAt(now), now);
      return proven;
    }
    // Another holder was added or removed, so the holding has another index now.
    const current = await patientStore.get(read._id);
    if (!current) return undefined;
    read = current;
  }
  return undefined;
}
