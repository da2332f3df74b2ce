import type { Notice } from '../../cloudfunctions/modules/notices/stores/notices';
import { at } from '../../domain/time/time';
import { answerWorry } from '../../types/calling/answerWorry';
import { listWorries } from '../../types/calling/listWorries';
import { recordFollowUp } from '../../types/calling/recordFollowUp';
import { saveSurvey } from '../../types/surveys/saveSurvey';
import { listVoices } from '../../types/voices/listVoices';
import { agree, hospitalForEach, wish } from '../hospital';
import { callsToday, idOf, putDown, rowOfQian } from '../hospital/calling';
import { registerQian, runOn, savePlan } from '../hospital/care';
import { answer, assign, callAgain, remedy } from '../hospital/cases';
import { bringDischarges, followUpsOf, staysOf } from '../hospital/discharges';
import { sumFigures, viewMonth } from '../hospital/month';

/** The whole course of one patient after a hospital stay (R14 to R18, R21). */
const hospital = hospitalForEach({
  now: at('2026-11-20', '15:00'),
  staff: {
    office: { name: '林悦', roles: ['followUpOffice'] },
    lin: { name: '林悦', roles: ['followUpOffice'] },
    wu: { name: '吴建国', roles: ['outpatientOffice'] },
    hu: { name: '胡长青', roles: ['doctor'], doctorId: 'D001' },
    head: { name: '高主任', roles: ['departmentHead'], departments: ['K01'] },
    nurse: { name: '周晓敏', roles: ['desk', 'dutyNurse'], departments: ['K01'] },
  },
});

beforeEach(async () => {
  const department = { id: 'K01', name: '产科' };
  const doctor = { id: 'D001', name: '胡长青', title: '主任医师', department, clinicTypes: [] };
  await hospital.stack.store.insert('rosters', [
    {
      ...{ _id: 'R', importedAt: 1, by: 'wu', rows: [] },
      ...{ departments: [{ ...department, place: '1楼' }], doctors: [doctor] },
    },
  ]);
  for (const who of ['hu', 'head', 'nurse']) await agree(hospital, who, ['duty'], 4);
  await registerQian(hospital);
  await bringDischarges(hospital, rowOfQian);
});

/** Runs the timers. Returns the notices to staff so far. */
async function told(): Promise<string[]> {
  await hospital.runNotices();
  const duties = (await hospital.all<Notice>('notices')).filter(({ kind }) => kind === 'duty');
  return duties.map(({ account, facts }) => `${'what' in facts && facts.what} ${account}`).sort();
}
const monthOfWard = async () => {
  await sumFigures(hospital);
  return (await viewMonth(hospital, '2026-11')).rows.find(({ key }) => key === 'K01')?.sums;
};

test('R15, R21: discharged, message, call, worse, worry, overdue, answered, called again, recovered', async () => {
  await savePlan(hospital, { department: '产科' });
  await runOn(hospital, '2026-11-23');
  const sent = (await hospital.all<Notice>('notices')).map(({ kind, account }) => [kind, account]);
  expect(sent).toContainEqual(['care', 'qian']);

  const round = await idOf(hospital, 'discharge1');
  const worse = { outcome: 'reached' as const, answers: { feeling: '不如出院时' } };
  const wordless = { requestId: wish(), followUpId: round, record: worse };
  expect(await hospital.refusal(recordFollowUp, wordless, 'office')).toBe('INPUT_INVALID');
  await putDown(hospital, round, 'reached', {
    ...{ answers: worse.answers, worry: '伤口又红又痛' },
    ...{ course: 'goesOn', nextCallOn: '2026-11-26' },
  });
  expect(await told()).toEqual(['worry hu']);
  hospital.at(at('2026-11-24', '10:00'));
  expect(await told()).toEqual(['worry hu', 'worryOverdue head']);
  const reply = { requestId: wish(), followUpId: round, text: '今天来换药，已开门诊' };
  await hospital.value(answerWorry, reply, 'hu');
  expect(await hospital.value(listWorries, {}, 'office')).toMatchObject({ open: 0, overdue: 0 });

  hospital.at(at('2026-11-26', '09:00'));
  const again = (await callsToday(hospital, { kind: 'byCondition' })).followUps;
  expect(again).toMatchObject([{ name: '钱家伟', state: 'due' }]);
  await putDown(hospital, again[0]!.followUpId, 'reached', {
    ...{ answers: { feeling: '好多了' }, course: 'recovered' },
  });
  const open = (await followUpsOf(hospital)).filter(each => each.open);
  expect(open.map(({ kind }) => kind)).not.toContain('byCondition');
  hospital.at(at('2026-11-26', '10:00'));
  expect(await monthOfWard()).toMatchObject({ followedUp: 1, recovered: 1, goesOn: 1 });
});

test('R14, R16, R18: basically satisfied with a suggestion and praise; the department, remedied, called, satisfied; the month', async () => {
  hospital.at(at('2026-11-23', '19:00'));
  await hospital.runJobs();
  const appointmentId = `stay-${(await staysOf(hospital))[0]!._id}`;
  const answers = { overall: 'basic', suggestions: '夜里太吵', praise: '护士周晓敏很耐心' };
  const handedIn = { requestId: wish(), appointmentId, revision: 0, answers, finish: true };
  const { survey } = await hospital.value(saveSurvey, handedIn, 'qian');
  const caseId = survey.caseId!;

  expect(await told()).toContain('praised nurse');
  const { voices } = await hospital.value(listVoices, { kind: 'praise', show: 'mine' }, 'nurse');
  expect(voices).toMatchObject([{ text: '护士周晓敏很耐心', state: 'matched' }]);

  await assign(hospital, caseId, { role: 'desk', departmentId: 'K01' });
  await answer(hospital, caseId, 'nurse');
  await remedy(hospital, caseId, 'nurse');
  await callAgain(hospital, caseId, 'notSatisfied');
  await remedy(hospital, caseId, 'nurse');
  const { case: closed } = await callAgain(hospital, caseId, 'satisfied');
  expect(closed.state).toBe('closed');
  hospital.at(at('2026-11-24', '10:00'));
  expect(await monthOfWard()).toMatchObject({
    ...{ basic: 1, suggestions: 1, suggestionsAsCase: 1, praise: 1, praiseMatched: 1 },
    ...{ improvements: 1, improvementsClosed: 1 },
  });
});
