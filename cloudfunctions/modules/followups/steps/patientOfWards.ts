import { seesGivenPhones, type Ties } from '../../../../domain/access/followUps';
import { scopeOf } from '../../../../domain/access/scope';
import type { Staff } from '../../access';
import { isPatientOf } from '../../appointments';
import { dischargeStore } from '../stores/discharges';
import { followUpStore } from '../stores/followUpStore';

/**
 * Whether a patient belongs to a follow-up office (R20): they visited one of its departments, were
 * discharged from one, or are called for one.
 * @param wards the names of the office's departments
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

/**
 * Whether a member of staff sees the phones that a patient's accounts gave (R20).
 * @param read the names of the departments whose records the member reads; undefined: all
 * @param known what the caller has found out already
 */
export async function seesPhonesOf(
  patientId: string,
  { account, staff }: { account: string; staff: Staff },
  read: string[] | undefined,
  known: Partial<Ties> = {},
): Promise<boolean> {
  const ties = { came: false, left: false, listed: false, ...known };
  if (seesGivenPhones(read, ties)) return true;
  const [came, left] = await Promise.all([
    known.came ?? isPatientOf(patientId, scopeOf(staff, 'figures')),
    dischargeStore.countIn(patientId, read ?? [], account),
  ]);
  return seesGivenPhones(read, { ...ties, came, left: left > 0 });
}
