import { seal } from '../../cloudfunctions/cloud/seal';
import { newFollowUp } from '../../cloudfunctions/modules/followups/steps/newFollowUp';
import { defaultPolicy } from '../../types/policy/policy';
import type { TestHospital } from './open';

const departmentOf = (n: number) =>
  n % 2 ? { id: 'K01', name: '产科' } : { id: 'K02', name: '骨科' };
/**
 * Creates stays of two departments in turn, discharged on a date; `first` is the first number of
 * their ids.
 */
export async function layStays(
  hospital: TestHospital,
  count: number,
  date: string,
  more: object = {},
  first = 0,
) {
  const stays = Array.from({ length: count }, (_, i) => {
    const _id = `stay-${date}-${first + i}`;
    return {
      _id,
      personId: _id,
      department: departmentOf(i),
      dischargedOn: date,
      month: date.slice(0, 7),
      result: 'better',
      dead: false,
      person: seal({ stay: _id, name: '测试甲', sex: 'male', phone: '', diagnosis: '' }, _id),
      keys: [],
      row: '',
      importedAt: hospital.stack.clock.now(),
      changedAt: hospital.stack.clock.now(),
      by: 'lin',
      ...more,
    };
  });
  await hospital.stack.store.insert('discharges', stays);
}

/** Creates reached follow-ups of October, of two departments in turn. */
export async function layRecords(hospital: TestHospital, count: number, more: object = {}) {
  const now = hospital.stack.clock.now();
  const records = Array.from({ length: count }, (_, i) => ({
    ...newFollowUp(
      {
        id: `seen-${i}-${Object.keys(more).join('')}`,
        kind: 'outpatientSeen',
        source: { kind: 'visit', id: `visit-${i}` },
        patientId: `patient-${i}`,
        department: departmentOf(i),
        date: '2026-10-14',
        person: { name: '测试乙', phone: '19900000001' },
      },
      defaultPolicy,
      now,
    ),
    state: 'reached',
    open: false,
    tried: true,
    endedAt: now - 1000,
    ...more,
  }));
  await hospital.stack.store.insert('followUps', records);
}
