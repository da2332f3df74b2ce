import type { Case } from '../../cloudfunctions/modules/cases/stores/cases';
import { at } from '../../domain/time/time';
import { answerCase } from '../../types/cases/answerCase';
import { assignCase } from '../../types/cases/assignCase';
import { recordCallAgain } from '../../types/cases/recordCallAgain';
import { recordRemedy } from '../../types/cases/recordRemedy';
import type { InputOf } from '../../types/contract';
import { saveSurvey } from '../../types/surveys/saveSurvey';
import { hospitalForEach } from './forEach';
import type { TestHospital } from './open';
import { offered } from './surveys';
import { wish } from './wishes';

/**
 * A hospital of two departments with their desks and doctors, and both offices, on 23 November at
 * 09:00.
 */
export function hospitalWithCases(): TestHospital {
  const hospital = hospitalForEach({
    now: at('2026-11-23', '09:00'),
    staff: {
      lin: { name: '林悦', roles: ['followUpOffice'] },
      wu: { name: '吴建国', roles: ['outpatientOffice'] },
      nurse: { name: '周敏', roles: ['desk'], departments: ['K01'] },
      elsewhere: { name: '别处', roles: ['desk'], departments: ['K02'] },
      hu: { name: '胡长青', roles: ['doctor'], doctorId: 'D001' },
      he: { name: '何医生', roles: ['doctor'], doctorId: 'D002' },
    },
  });
  beforeEach(async () => {
    const departments = [
      { id: 'K01', name: '产科', place: '1楼' },
      { id: 'K02', name: '内科', place: '2楼' },
    ];
    const doctor = { title: '主任医师', department: { id: 'K01', name: '产科' }, clinicTypes: [] };
    const doctors = [
      { id: 'D001', name: '胡长青', ...doctor },
      { id: 'D002', name: '何医生', ...doctor },
    ];
    await hospital.stack.store.insert('rosters', [
      { _id: 'R', importedAt: 1, by: 'wu', departments, doctors, rows: [] },
    ]);
  });
  return hospital;
}

/** Gives a bad rating to a visit. Returns the case that it opens. */
export async function complains(hospital: TestHospital, appointmentId: string, account = 'wang') {
  const suggestions = '护士态度不好，问路不理人';
  const answers = { overall: 'dissatisfied', attitude: 'dissatisfied', suggestions };
  const input = { requestId: wish(), appointmentId, revision: 0, answers, finish: true };
  return (await hospital.value(saveSurvey, input, account)).survey.caseId ?? '';
}

/** Creates a patient who came on 25 November and gave a bad rating in the evening. */
export async function complained(hospital: TestHospital) {
  const visit = await offered(hospital);
  return { ...visit, caseId: await complains(hospital, visit.appointmentId) };
}

export const storedCase = async (hospital: TestHospital, caseId: string) =>
  (await hospital.all<Case>('cases')).find(({ _id }) => _id === caseId);

export const assign = (
  hospital: TestHospital,
  caseId: string,
  to: InputOf<typeof assignCase>['to'],
) => hospital.value(assignCase, { requestId: wish(), caseId, to }, 'lin');

export const answer = (hospital: TestHospital, caseId: string, by = 'lin') =>
  hospital.value(answerCase, { requestId: wish(), caseId, text: '已向当事护士了解情况' }, by);

export const remedy = (hospital: TestHospital, caseId: string, by = 'lin') =>
  hospital.value(recordRemedy, { requestId: wish(), caseId, text: '已加设引导员' }, by);

/** Records the office’s call to the patient about a case. */
export const callAgain = (
  hospital: TestHospital,
  caseId: string,
  outcome: 'satisfied' | 'notSatisfied' | 'notReached',
) =>
  hospital.value(recordCallAgain, { requestId: wish(), caseId, outcome, note: '电话说明' }, 'lin');
