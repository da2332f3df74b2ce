import type { Case } from '../../cloudfunctions/modules/cases/stores/cases';
import { at } from '../../domain/time/time';
import { book } from '../../types/booking/book';
import { answerCase } from '../../types/cases/answerCase';
import { assignCase } from '../../types/cases/assignCase';
import { closeCase } from '../../types/cases/closeCase';
import { listCases } from '../../types/cases/listCases';
import { listOwnCases } from '../../types/cases/listOwnCases';
import { openCase } from '../../types/cases/openCase';
import { openOwnCase } from '../../types/cases/openOwnCase';
import { recordCallAgain } from '../../types/cases/recordCallAgain';
import { recordRemedy } from '../../types/cases/recordRemedy';
import { viewCase } from '../../types/cases/viewCase';
import { viewOwnCase } from '../../types/cases/viewOwnCase';
import type { InputOf } from '../../types/contract';
import { saveSurvey } from '../../types/surveys/saveSurvey';
import { checkIn } from '../../types/visits/checkIn';
import { laySession, openTestHospital, person, type TestHospital } from './hospital';

let hospital: TestHospital;
let sequence = 0;
const wish = () => `request-${++sequence}`;

const staff = [
  { _id: 'lin', name: '林悦', roles: ['followUpOffice'] },
  { _id: 'wu', name: '吴建国', roles: ['outpatientOffice'] },
  { _id: 'nurse', name: '周敏', roles: ['desk'], departments: ['K01'] },
  { _id: 'elsewhere', name: '别处', roles: ['desk'], departments: ['K02'] },
  { _id: 'hu', name: '胡长青', roles: ['doctor'], doctorId: 'D001' },
  { _id: 'he', name: '何医生', roles: ['doctor'], doctorId: 'D002' },
];

beforeEach(async () => {
  hospital = await openTestHospital({ now: at('2026-11-23', '09:00') });
  const { store } = hospital.stack;
  await store.insert(
    'staff',
    staff.map(each => ({ ...each, active: true })),
  );
  const departments = [
    { id: 'K01', name: '产科', place: '1楼' },
    { id: 'K02', name: '内科', place: '2楼' },
  ];
  const doctor = { title: '主任医师', department: { id: 'K01', name: '产科' }, clinicTypes: [] };
  const doctors = [
    { id: 'D001', name: '胡长青', ...doctor },
    { id: 'D002', name: '何医生', ...doctor },
  ];
  await store.insert('rosters', [
    { _id: 'R', importedAt: 1, by: 'wu', departments, doctors, rows: [] },
  ]);
});
afterEach(() => hospital.close());

const evening = at('2026-11-25', '19:05');
const text = '护士态度不好，问路不理人';

/** A patient who came on 25 November. */
async function came(n = 1, account = 'wang') {
  const sessionId = 'S-20261125-K01-am';
  hospital.at(at('2026-11-23', '09:00'));
  if (!(await hospital.session(sessionId)))
    await laySession(hospital, { id: sessionId, slots: 4, places: 4 });
  const patientId = await hospital.patient(account, n);
  const booking = { requestId: wish(), patientId, sessionId, slot: 1 };
  const { appointmentId } = (await hospital.value(book, booking, account)).appointment;
  hospital.at(at('2026-11-25', '08:20'));
  await hospital.value(checkIn, { appointmentId }, 'nurse');
  return { appointmentId, patientId };
}

/** Is dissatisfied in the evening; answers the case. */
async function complains(appointmentId: string, account = 'wang') {
  const answers = { overall: 'dissatisfied', attitude: 'dissatisfied', suggestions: text };
  const input = { requestId: wish(), appointmentId, revision: 0, answers, finish: true };
  return (await hospital.value(saveSurvey, input, account)).survey.caseId ?? '';
}

/** A patient who came on 25 November and was dissatisfied in the evening. */
async function complained() {
  const visit = await came();
  hospital.at(evening);
  await hospital.runJobs();
  return { ...visit, caseId: await complains(visit.appointmentId) };
}

const stored = async (caseId: string) =>
  (await hospital.all<Case>('cases')).find(({ _id }) => _id === caseId);

const assign = (caseId: string, to: InputOf<typeof assignCase>['to']) =>
  hospital.value(assignCase, { requestId: wish(), caseId, to }, 'lin');
const answer = (caseId: string, by = 'lin') =>
  hospital.value(answerCase, { requestId: wish(), caseId, text: '已向当事护士了解情况' }, by);
const remedy = (caseId: string, by = 'lin') =>
  hospital.value(recordRemedy, { requestId: wish(), caseId, text: '已加设引导员' }, by);
const again = (caseId: string, outcome: 'satisfied' | 'notSatisfied' | 'notReached') =>
  hospital.value(recordCallAgain, { requestId: wish(), caseId, outcome, note: '电话说明' }, 'lin');

describe('R16: from the complaint to the satisfied patient', () => {
  test('assigned, answered, remedied, called again, not satisfied, answered, satisfied: closed; the patient reads the answers', async () => {
    const { caseId } = await complained();
    const desk = await assign(caseId, { role: 'desk', departmentId: 'K01' });
    expect(desk.case).toMatchObject({ state: 'assigned', assigned: { name: '产科' } });
    hospital.at(at('2026-11-26', '09:00'));
    const answered = await answer(caseId, 'nurse');
    expect(answered.case).toMatchObject({
      state: 'answered',
      due: 'remedy',
      dueAt: at('2026-12-04', '00:00'),
    });
    const own = await hospital.value(viewOwnCase, { caseId }, 'wang');
    expect(own.case).toMatchObject({
      state: 'answered',
      history: [{ step: 'answered', text: '已向当事护士了解情况' }],
    });
    await remedy(caseId, 'nurse');
    await again(caseId, 'notReached');
    expect((await again(caseId, 'notSatisfied')).case).toMatchObject({
      state: 'calledAgain',
      due: 'answer',
    });
    await answer(caseId);
    const closed = await again(caseId, 'satisfied');
    expect(closed.case).toMatchObject({ state: 'closed', closedBecause: 'satisfied', can: [] });
    expect(closed.case.history.map(({ step }) => step)).toEqual([
      'opened',
      'assigned',
      'answered',
      'remedied',
      'notReached',
      'calledAgain',
      'answered',
      'closed',
    ]);
    const seen = await hospital.value(viewOwnCase, { caseId }, 'wang');
    expect(seen.case.history.map(({ step }) => step)).toEqual([
      'answered',
      'remedied',
      'notReached',
      'calledAgain',
      'answered',
      'closed',
    ]);
    expect(JSON.stringify(seen)).not.toMatch(/电话说明/);
    const open = await hospital.value(listCases, {}, 'lin');
    expect(open).toMatchObject({ counts: { open: 0, overdue: 0 }, cases: [] });
    const done = await hospital.value(listCases, { show: 'closed' }, 'lin');
    expect(done.cases).toMatchObject([{ caseId, closedBecause: 'satisfied' }]);
  });

  test('closed with a reason, which the patient reads; then nothing more can be done', async () => {
    const { caseId } = await complained();
    const input = { requestId: wish(), caseId, reason: '患者要求不再处理' };
    await hospital.value(closeCase, input, 'lin');
    const own = await hospital.value(viewOwnCase, { caseId }, 'wang');
    expect(own.case.history).toMatchObject([{ step: 'closed', text: '患者要求不再处理' }]);
    const more = { requestId: wish(), caseId, text: '还有一句' };
    expect(await hospital.refusal(answerCase, more, 'lin')).toBe('CASE_STEP');
    // A complaint after that is another case.
    const { appointmentId, revision } = {
      appointmentId: caseId.replace('survey-', ''),
      revision: 1,
    };
    const answers = { overall: 'dissatisfied', fees: 'dissatisfied' };
    const changed = { requestId: wish(), appointmentId, revision, answers, finish: true };
    const { survey } = await hospital.value(saveSurvey, changed, 'wang');
    expect(survey.caseId).toBe(`${caseId}-2`);
    expect(await stored(`${caseId}-2`)).toMatchObject({ state: 'open', kind: 'fees' });
    expect(await stored(caseId)).toMatchObject({ state: 'closed' });
  });

  test('the same request twice is one step, and one notice is owed for one answer', async () => {
    const { caseId } = await complained();
    const input = { requestId: wish(), caseId, text: '已向当事护士了解情况' };
    const first = await hospital.value(answerCase, input, 'lin');
    expect(await hospital.value(answerCase, input, 'lin')).toEqual(first);
    expect(await stored(caseId)).toMatchObject({
      revision: 2,
      notices: [
        { kind: 'caseAnswered', facts: { caseId, department: '产科', answeredAt: evening } },
      ],
    });
    await hospital.runNotices();
    await hospital.runNotices();
    const notices = await hospital.all<{ kind: string; account: string }>('notices');
    expect(notices.filter(({ kind }) => kind === 'caseAnswered')).toMatchObject([
      { account: 'wang' },
    ]);
  });

  test('of two steps at once both are taken, one after the other, or the later one is refused', async () => {
    const { caseId } = await complained();
    const steps = [1, 2, 3].map(n =>
      hospital.call(answerCase, { requestId: wish(), caseId, text: `答复 ${n}` }, 'lin'),
    );
    const close = hospital.call(closeCase, { requestId: wish(), caseId, reason: '已说明' }, 'wu');
    const outcomes = await Promise.all([...steps, close]);
    const after = await stored(caseId);
    expect(after?.history).toHaveLength(1 + outcomes.filter(({ ok }) => ok).length);
    expect(after?.revision).toBe(after?.history.length);
    for (const outcome of outcomes) if (!outcome.ok) expect(outcome.refusal.code).toBe('CASE_STEP');
  });
});

describe('R16: deadlines, and who sees what is late', () => {
  test('due within 3 days; overdue from midnight on, first in the list of the office and of its head', async () => {
    const [first, second] = [await came(1, 'wang'), await came(2, 'li')];
    hospital.at(evening);
    await hospital.runJobs();
    const answered = await complains(first.appointmentId, 'wang');
    const waiting = await complains(second.appointmentId, 'li');
    await answer(answered);
    const { cases } = await hospital.value(listCases, {}, 'lin');
    expect(cases.map(({ caseId }) => caseId)).toEqual([waiting, answered]);
    hospital.at(at('2026-11-29', '00:00') - 1);
    expect((await hospital.value(listCases, {}, 'wu')).counts.overdue).toBe(0);
    hospital.at(at('2026-11-29', '00:00'));
    for (const office of ['lin', 'wu']) {
      const late = await hospital.value(listCases, { overdue: true }, office);
      expect(late.counts).toMatchObject({ open: 2, overdue: 1 });
      expect(late.cases).toMatchObject([{ caseId: waiting, overdue: true, due: 'answer' }]);
    }
  });

  test('the list can be narrowed by state, department and kind', async () => {
    const { caseId } = await complained();
    const input = { requestId: wish(), kind: 'fees' as const, text: '多收了钱' };
    const other = await hospital.value(openCase, { ...input, departmentId: 'K02' }, 'lin');
    const ids = async (asked: InputOf<typeof listCases>) =>
      (await hospital.value(listCases, asked, 'lin')).cases.map(each => each.caseId);
    expect(await ids({ departmentId: 'K02' })).toEqual([other.case.caseId]);
    expect(await ids({ kind: 'attitude' })).toEqual([caseId]);
    await answer(caseId);
    expect(await ids({ state: 'answered' })).toEqual([caseId]);
    const { counts } = await hospital.value(listCases, {}, 'lin');
    expect(counts.states).toContainEqual({ state: 'answered', count: 1 });
    expect(counts.departments).toEqual([
      { id: 'K01', name: '产科', count: 1 },
      { id: 'K02', name: '内科', count: 1 },
    ]);
  });
});

describe('R16: where cases come from', () => {
  test('a desk puts one down for a booking; it sees that one, and no other desk does', async () => {
    const { appointmentId } = await complained();
    const input = { requestId: wish(), kind: 'process' as const, text: '等了两个小时' };
    const of = { appointmentId };
    const opened = await hospital.value(openCase, { ...input, of }, 'nurse');
    expect(opened.case).toMatchObject({
      source: 'desk',
      department: { id: 'K01' },
      patientName: person(1).name,
      can: [],
    });
    expect(await hospital.value(openCase, { ...input, of }, 'nurse')).toEqual(opened);
    const { caseId } = opened.case;
    const seen = await hospital.value(listCases, {}, 'nurse');
    expect(seen.cases.map(each => each.caseId)).toEqual([caseId]);
    expect((await hospital.value(listCases, {}, 'elsewhere')).cases).toEqual([]);
    expect(await hospital.refusal(viewCase, { caseId }, 'elsewhere')).toBe('CASE_UNKNOWN');
    const more = { requestId: wish(), caseId, text: '答复一句' };
    expect(await hospital.refusal(answerCase, more, 'nurse')).toBe('NOT_ALLOWED');
    expect(await hospital.value(listOwnCases, {}, 'wang')).toMatchObject({
      cases: [{ state: 'open' }, { state: 'open' }],
    });
  });

  test('the office puts one down for a caller with a number, or for nobody', async () => {
    const input = { kind: 'conduct' as const, text: '收红包' };
    const of = { name: '李四', phone: '19900001111' };
    const named = await hospital.value(openCase, { requestId: wish(), ...input, of }, 'lin');
    expect(named.case).toMatchObject({ source: 'call', phone: '19900001111', text: '收红包' });
    const nobody = await hospital.value(openCase, { requestId: wish(), ...input }, 'lin');
    expect(nobody.case).toMatchObject({ patientName: '', department: { name: '门诊办公室' } });
    const answered = await answer(nobody.case.caseId);
    expect(answered.case.state).toBe('answered');
    expect(await stored(nobody.case.caseId)).not.toHaveProperty('owesNotice');
  });

  test('a patient complains without a survey; more than five waiting are refused', async () => {
    const patientId = await hospital.patient('wang', 1);
    const input = { patientId, kind: 'environment' as const, text: '厕所太脏' };
    const same = { requestId: wish(), ...input };
    const first = await hospital.value(openOwnCase, same, 'wang');
    for (let n = 0; n < 4; n++)
      await hospital.value(openOwnCase, { requestId: wish(), ...input }, 'wang');
    expect(await hospital.value(openOwnCase, same, 'wang')).toEqual(first);
    const sixth = { requestId: wish(), ...input };
    expect(await hospital.refusal(openOwnCase, sixth, 'wang')).toBe('CASE_LIMIT');
    expect(await hospital.refusal(openOwnCase, sixth, 'li')).toBe('PATIENT_UNKNOWN');
    expect(await hospital.all('cases')).toHaveLength(5);
  });
});

describe('R20: who answers for a case, and what they see of the patient', () => {
  test('a doctor it was given to reads and answers it, with name and number masked; another does not see it', async () => {
    const { caseId } = await complained();
    expect((await hospital.value(listCases, {}, 'hu')).cases).toEqual([]);
    await assign(caseId, { role: 'doctor', doctorId: 'D001' });
    const { case: seen } = await hospital.value(viewCase, { caseId }, 'hu');
    expect(seen.can).toEqual(['answer']);
    expect(seen.patientName).not.toBe(person(1).name);
    expect(seen).not.toHaveProperty('phone');
    expect(seen.phoneMasked).toBeDefined();
    await answer(caseId, 'hu');
    expect(await hospital.refusal(viewCase, { caseId }, 'he')).toBe('CASE_UNKNOWN');
    const close = { requestId: wish(), caseId, reason: '不想再办' };
    expect(await hospital.refusal(closeCase, close, 'hu')).toBe('NOT_ALLOWED');
    const given = { requestId: wish(), caseId, to: { role: 'doctor', doctorId: 'D999' } } as const;
    expect(await hospital.refusal(assignCase, given, 'lin')).toBe('DOCTOR_UNKNOWN');
  });

  test('the office sees name and number whole to call, masked in the list; each reading is on the record', async () => {
    const { caseId, patientId } = await complained();
    const { case: seen } = await hospital.value(viewCase, { caseId }, 'lin');
    expect(seen).toMatchObject({ patientName: person(1).name, phone: person(1).phone });
    const { cases } = await hospital.value(listCases, {}, 'lin');
    expect(cases[0]?.patientName).not.toBe(person(1).name);
    const records = await hospital.all<{ operation: string; subjects: string[] }>('audit');
    expect(records).toContainEqual(
      expect.objectContaining({ operation: 'viewCase', subjects: [caseId, patientId] }),
    );
    expect(records).toContainEqual(
      expect.objectContaining({ operation: 'listCases', subjects: [caseId] }),
    );
  });

  test('who has left takes no more steps; the office sees the case still, answers it and hands it on', async () => {
    const { caseId } = await complained();
    await assign(caseId, { role: 'doctor', doctorId: 'D001' });
    await hospital.stack.store.update('staff', {
      filter: { _id: 'hu' },
      update: { $set: { active: false } },
      multi: false,
    });
    const wished = { requestId: wish(), caseId, text: '已说明' };
    expect(await hospital.refusal(answerCase, wished, 'hu')).toBe('NOT_ALLOWED');
    expect(await hospital.refusal(viewCase, { caseId }, 'hu')).toBe('NOT_ALLOWED');
    const { cases } = await hospital.value(listCases, {}, 'wu');
    expect(cases).toMatchObject([{ caseId, assigned: { name: '胡长青' } }]);
    await assign(caseId, { role: 'doctor', doctorId: 'D002' });
    await answer(caseId, 'he');
    expect(await stored(caseId)).toMatchObject({ state: 'answered', answerBy: at('2026-11-29') });
    // The one before has it no more, also should they come back.
    expect((await stored(caseId))?.lists).toEqual(['doctor:D002']);
  });

  test('each step in each state by each role: done, or refused and nothing changed', async () => {
    const { caseId } = await complained();
    await assign(caseId, { role: 'desk', departmentId: 'K01' });
    const steps = (by: string) => {
      const what = { requestId: wish(), caseId };
      return [
        () => hospital.call(answerCase, { ...what, text: '已说明' }, by),
        () => hospital.call(recordRemedy, { ...what, text: '已改进' }, by),
        () => hospital.call(recordCallAgain, { ...what, outcome: 'satisfied', note: '' }, by),
        () => hospital.call(closeCase, { ...what, reason: '   ' }, by),
        () => hospital.call(assignCase, { ...what, to: { role: 'desk' } }, by),
      ];
    };
    const refused = async (by: string, wanted: (string | undefined)[]) => {
      for (const [n, step] of steps(by).entries()) {
        const code = wanted[n];
        if (!code) continue;
        const before = JSON.stringify(await stored(caseId));
        expect(await step()).toMatchObject({ ok: false, refusal: { code } });
        expect(JSON.stringify(await stored(caseId))).toBe(before);
      }
    };
    const never = Array(5).fill('NOT_ALLOWED');
    await refused('wang', never);
    await refused('hu', ['CASE_UNKNOWN', 'CASE_UNKNOWN', ...never.slice(2)]);
    await refused('elsewhere', ['CASE_UNKNOWN', 'CASE_UNKNOWN', ...never.slice(2)]);
    await refused('nurse', [undefined, 'CASE_STEP', ...never.slice(2)]);
    await refused('lin', [undefined, 'CASE_STEP', 'CASE_STEP', 'INPUT_INVALID', undefined]);
    await answer(caseId, 'nurse');
    await refused('lin', [undefined, undefined, undefined, 'INPUT_INVALID', 'CASE_STEP']);
    await remedy(caseId, 'nurse');
    await again(caseId, 'satisfied');
    await refused('lin', ['CASE_STEP', 'CASE_STEP', 'CASE_STEP', 'INPUT_INVALID', 'CASE_STEP']);
    const own = await hospital.value(viewOwnCase, { caseId }, 'wang');
    expect(JSON.stringify(own)).not.toMatch(/林悦|周敏|nurse|lin/);
  });

  test('nothing anybody said is readable at rest', async () => {
    const { caseId } = await complained();
    await assign(caseId, { role: 'followUpOffice' });
    await answer(caseId);
    await remedy(caseId);
    await again(caseId, 'notSatisfied');
    const kept = JSON.stringify([await hospital.all('cases'), await hospital.all('audit')]);
    expect(kept).not.toMatch(/态度不好|了解情况|引导员|电话说明|测试|199000/);
  });

  test('assigning puts kind and department right, and the note stays with staff', async () => {
    const { caseId } = await complained();
    const input = { requestId: wish(), caseId, to: { role: 'desk' as const } };
    const more = { kind: 'process' as const, departmentId: 'K02', note: '请先了解情况' };
    const { case: seen } = await hospital.value(assignCase, { ...input, ...more }, 'lin');
    expect(seen).toMatchObject({ kind: 'process', department: { id: 'K02', name: '内科' } });
    expect(seen.history.at(-1)).toMatchObject({
      step: 'assigned',
      by: '林悦',
      kind: 'process',
      text: '请先了解情况',
    });
    for (const desk of ['nurse', 'elsewhere'])
      expect((await hospital.value(listCases, {}, desk)).cases).toHaveLength(1);
    const own = await hospital.value(viewOwnCase, { caseId }, 'wang');
    expect(JSON.stringify(own)).not.toMatch(/请先了解/);
  });
});
