import type { Scope } from '../../../../domain/access/scope';
import { differenceOf } from '../../../../domain/people/joining';
import { done, type Outcome, refused } from '../../../../types/answer';
import { patientOf } from '../../appointments';
import { type Patient, personOf, recordOf } from '../../people';

/**
 * Whether a member may join two records (R1, R20): both are patients of theirs, and the documents
 * do not exclude that it is one person. Ids of records that were joined before lead to the
 * remaining record.
 */
export async function mayJoin(
  ids: { from: string; into: string },
  scope: Scope,
): Promise<Outcome<{ from: Patient; into: Patient }>> {
  const [from, into] = await Promise.all([recordOf(ids.from), recordOf(ids.into)]);
  for (const id of [from?._id ?? ids.from, into?._id ?? ids.into]) {
    const own = await patientOf(id, scope);
    if (!own.ok) return own;
  }
  if (!from || !into) return refused('PATIENT_UNKNOWN', {});
  if (from._id === into._id) return refused('JOIN_SAME', {});
  if (from.joining !== undefined || into.joining !== undefined)
    return refused('JOIN_UNDER_WAY', {});
  const difference = differenceOf(personOf(from).document, personOf(into).document);
  return difference ? refused('JOIN_TWO_PEOPLE', { difference }) : done({ from, into });
}
