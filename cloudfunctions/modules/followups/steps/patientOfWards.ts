import { scopeOf } from '../../../../domain/access/scope';
import type { Staff } from '../../access';
import { isPatientOf } from '../../appointments';
import { dischargeStore } from '../stores/discharges';
import { followUpStore } from '../stores/followUpStore';

/**
 * Whether a patient is one of a member's of the follow-up office (R20): they came to one of its departments, left it, or are called for
 * it.
 * @param wards the office's departments, by name
 */
export async function isPatientOfWards(
  patientId: string,
  staff: Staff,
  wards: string[],
): Promise<boolean> {
  const [came, left, called] = await Promise.all([
    isPatientOf(patientId, scopeOf(staff, 'figures')),
    dischargeStore.countIn(patientId, wards),
    followUpStore.countIn(patientId, wards),
  ]);
  return came || left > 0 || called > 0;
}
