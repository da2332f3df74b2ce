import type { ProofWay } from '../../../../domain/people/holding';
import type { Moment } from '../../../../domain/time/time';
import { type Patient, patientStore } from '../../people';
import { policyAt } from '../../policy';
import { recount } from '../../strikes';

/**
 * Puts down that an account's holding of a person is proven (R23), and answers the person's record after it. Doing it again
 * changes nothing, and the first way stands.
 * @returns undefined where the account does not hold the person any more
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
      // What strangers missed no longer bars the person (R8).
      await recount([proven._id], await policyAt(now), now);
      return proven;
    }
    // Somebody else came or went, and the holding stands in another line now.
    const current = await patientStore.get(read._id);
    if (!current) return undefined;
    read = current;
  }
  return undefined;
}
