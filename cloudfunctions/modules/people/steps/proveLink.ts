import type { ProofWay } from '../../../../domain/people/holding';
import type { Moment } from '../../../../domain/time/time';
import { type Patient, patientStore } from '../stores/patients';

/**
 * Records that an account's holding of a patient is proven (R23). Repeating it changes nothing, and
 * the first proof stays.
 * @returns the record after it, and whether this call wrote the proof; undefined if the account
 * no longer holds the patient
 */
export async function proveLink(
  patient: Patient,
  account: string,
  way: ProofWay,
  now: Moment,
): Promise<{ patient: Patient; wrote: boolean } | undefined> {
  let read = patient;
  for (let attempt = 1; attempt <= 5; attempt++) {
    const line = read.links.findIndex(link => link.account === account);
    if (line < 0) return undefined;
    if (!read.links[line]?.unproven) return { patient: read, wrote: false };
    const proven = await patientStore.prove(read._id, line, account, way, now);
    if (proven) return { patient: proven, wrote: true };
    // Another holder was added or removed, so the holding has another index now.
    const current = await patientStore.get(read._id);
    if (!current) return undefined;
    read = current;
  }
  return undefined;
}
