import { departmentsIn, type Scope } from '../../../../domain/access/scope';
import { done, type Outcome, refused } from '../../../../types/answer';
import { appointmentStore } from '../stores/appointmentStore';

/**
 * Whether a patient is one of some departments' (R20): a person belongs to none, so it says whether they have, or ever had, an
 * appointment there. Whoever sees all departments costs no request.
 */
export async function isPatientOf(patientId: string, scope: Scope): Promise<boolean> {
  const departments = departmentsIn(scope);
  return !departments || appointmentStore.hasIn(patientId, departments);
}

/** The same, as an answer: a patient of other departments only is refused, and nothing is said of them. */
export const patientOf = async (patientId: string, scope: Scope): Promise<Outcome<undefined>> =>
  (await isPatientOf(patientId, scope)) ? done(undefined) : refused('OTHER_DEPARTMENT', {});
