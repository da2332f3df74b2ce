import { wordsOf } from '../../cloudfunctions/modules/care';
import type { CareItem } from '../../cloudfunctions/modules/care/stores/carePlans';
import { at } from '../../domain/time/time';
import { saveCarePlan } from '../../types/care/saveCarePlan';
import { addPatient } from '../../types/holding/addPatient';
import { hospitalForEach } from './forEach';
import type { TestHospital } from './open';
import { wish } from './wishes';

/** Sunday 22 November at 10:00, with everybody who has to do with care plans. */
export const hospitalThatCares = (): TestHospital =>
  hospitalForEach({
    now: at('2026-11-22', '10:00'),
    staff: { office: ['followUpOffice'], nurse: ['desk'], chief: ['outpatientOffice'] },
  });

/** A row of the list of discharged patients: somebody with a broken bone, who left on 20 November. */
export const stay = (change: { date?: string; diagnosis?: string; stay?: string } = {}) =>
  [
    ...[change.stay ?? 'ZY1', '钱家伟', '男', '429999200408171094', '19900006496', '骨科'],
    ...[change.diagnosis ?? '骨折术后', '2026-08-01', change.date ?? '2026-11-20', '好转'],
  ].join(',');

/** What a plan sends on a day after leaving. */
export const item = (id: string, day: number, more: object = {}) => ({
  id,
  day,
  kind: 'recovery' as const,
  title: `第${day}天`,
  text: `出院第 ${day} 天，请按医生说的活动。`,
  ...more,
});

/** A plan of two messages, on the third and the fifth day. */
export const plan = (more: object = {}) => ({
  title: '骨折术后康复',
  start: 'discharge' as const,
  items: [item('a', 3), item('b', 5)],
  ...more,
});

/** The follow-up office saves a plan. */
export const savePlan = async (hospital: TestHospital, fields: object = {}, more: object = {}) =>
  (await hospital.value(saveCarePlan, { requestId: wish(), plan: plan(fields), ...more }, 'office'))
    .plan;

/** The person of that row is registered in the mini-program and proven to be held; answers the patient's id. */
export async function registerQian(hospital: TestHospital): Promise<string> {
  const document = { kind: 'residentIdentityCard' as const, number: '429999200408171094' };
  const wished = { name: '钱家伟', phone: '19911112222', document };
  const { patientId } = (await hospital.value(addPatient, wished, 'qian')).patient;
  await hospital.prove(patientId, 'qian');
  return patientId;
}

export const itemsOf = async (hospital: TestHospital): Promise<CareItem[]> =>
  (await hospital.all<CareItem>('careItems')).map(item => ({ ...item, ...wordsOf(item) }));

/** Runs the clock once on some days, at ten. */
export async function runOn(hospital: TestHospital, ...dates: string[]): Promise<void> {
  for (const date of dates) {
    hospital.at(at(date, '10:00'));
    expect(Object.values(await hospital.runJobs())).not.toContain('failed');
  }
}
