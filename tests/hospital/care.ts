import { careWordsOf } from '../../cloudfunctions/modules/care';
import type { CareItem } from '../../cloudfunctions/modules/care/stores/carePlans';
import { at } from '../../domain/time/time';
import { saveCarePlan } from '../../types/care/saveCarePlan';
import { addPatient } from '../../types/holding/addPatient';
import { hospitalForEach } from './forEach';
import type { TestHospital } from './open';
import { wish } from './wishes';

/** A hospital on Sunday 22 November at 10:00, with all roles of care plans. */
export const hospitalThatCares = (): TestHospital =>
  hospitalForEach({
    now: at('2026-11-22', '10:00'),
    staff: { office: ['followUpOffice'], nurse: ['desk'], chief: ['outpatientOffice'] },
  });

/**
 * A row of the list of discharged patients: a patient with a fracture, discharged on 20 November.
 */
export const stay = (change: { date?: string; diagnosis?: string; stay?: string } = {}) =>
  [
    ...[change.stay ?? 'ZY1', '钱家伟', '男', '429999200408171094', '19900006496', '骨科'],
    ...[change.diagnosis ?? '骨折术后', '2026-08-01', change.date ?? '2026-11-20', '好转'],
  ].join(',');

/** The message of a plan for a day after discharge. */
export const item = (id: string, day: number, more: object = {}) => ({
  id,
  day,
  kind: 'recovery' as const,
  title: `第${day}天`,
  text: `出院第 ${day} 天，请按医生说的活动。`,
  ...more,
});

/** A plan with two messages, on the third and the fifth day. */
export const plan = (more: object = {}) => ({
  title: '骨折术后康复',
  start: 'discharge' as const,
  items: [item('a', 3), item('b', 5)],
  ...more,
});

/** Saves a plan as the follow-up office. */
export const savePlan = async (hospital: TestHospital, fields: object = {}, more: object = {}) =>
  (await hospital.value(saveCarePlan, { requestId: wish(), plan: plan(fields), ...more }, 'office'))
    .plan;

/**
 * Registers the patient of that row in the mini-program, with a proven holder. Returns the
 * patient’s id.
 */
export async function registerQian(hospital: TestHospital): Promise<string> {
  const document = { kind: 'residentIdentityCard' as const, number: '429999200408171094' };
  const wished = { name: '钱家伟', phone: '19911112222', document };
  const { patientId } = (await hospital.value(addPatient, wished, 'qian')).patient;
  await hospital.prove(patientId, 'qian');
  return patientId;
}

export const itemsOf = async (hospital: TestHospital): Promise<CareItem[]> =>
  (await hospital.all<CareItem>('careItems')).map(item => ({ ...item, ...careWordsOf(item) }));

/** Runs the clock’s jobs once on each date, at ten. */
export async function runOn(hospital: TestHospital, ...dates: string[]): Promise<void> {
  for (const date of dates) {
    hospital.at(at(date, '10:00'));
    expect(Object.values(await hospital.runJobs())).not.toContain('failed');
  }
}
