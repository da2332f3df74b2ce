import { departmentsIn, type Scope } from '../../../../domain/access/scope';
import { done, type Outcome, refused } from '../../../../types/answer';
import { appointmentStore } from '../stores/appointmentStore';

/**
 * Whether a patient has, or ever had, an appointment in a department of the scope (R20). An
 * unlimited scope needs no request.
 */
export async function isPatientOf(patientId: string, scope: Scope): Promise<boolean> {
  const departments = departmentsIn(scope);
  return !departments || appointmentStore.hasIn(patientId, departments);
}

/**
 * `isPatientOf` as an outcome: the refusal for a patient of other departments reveals nothing about
 * them.
 */
export const patientOf = async (patientId: string, scope: Scope): Promise<Outcome<undefined>> =>
  (await isPatientOf(patientId, scope)) ? done(undefined) : refused('OTHER_DEPARTMENT', {});
