import type { Scope } from '../../../../domain/access/scope';
import { done, type Outcome, refused } from '../../../../types/answer';
import { patientOf } from '../../appointments';
import { type Join, joinStore, type Patient } from '../../people';
import { bothOf } from './recordsOfJoin';

/** A join with both its records, if its person is a patient of the member's departments (R20). */
export async function ownJoin(
  joinId: string,
  scope: Scope,
): Promise<Outcome<{ join: Join; from: Patient; into: Patient }>> {
  const join = await joinStore.get(joinId);
  if (!join) return refused('JOIN_UNKNOWN', {});
  const own = await patientOf(join.into, scope);
  if (!own.ok) return own;
  const both = await bothOf(join);
  return both ? done({ join, ...both }) : refused('JOIN_UNKNOWN', {});
}
