import { at } from '../../../domain/time/time';
import { came, noticesOf, wish } from '../../../tests/hospital';
import {
  answer,
  assign,
  callAgain,
  complained,
  complains,
  hospitalWithCases,
  remedy,
  storedCase,
} from '../../../tests/hospital/cases';
import { opensAt } from '../../../tests/hospital/surveys';
import { answerCase } from '../../../types/cases/answerCase';
import { closeCase } from '../../../types/cases/closeCase';
import { listCases } from '../../../types/cases/listCases';
import { openCase } from '../../../types/cases/openCase';
import { viewOwnCase } from '../../../types/cases/viewOwnCase';
import type { InputOf } from '../../../types/contract';
import { saveSurvey } from '../../../types/surveys/saveSurvey';

const hospital = hospitalWithCases();

describe('R16: from the complaint to the satisfied patient', () => {
  test('assigned, answered, remedied, called again, not satisfied, answered, satisfied: closed; the patient reads the answers', async () => {
    const { caseId } = await complained(hospital);
    const desk = await assign(hospital, caseId, { role: 'desk', departmentId: 'K01' });
    expect(desk.case).toMatchObject({ state: 'assigned', assigned: { name: '产科' } });
    hospital.at(at('2026-11-26', '09:00'));
    const answered = await answer(hospital, caseId, 'nurse');
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
    await remedy(hospital, caseId, 'nurse');
    await callAgain(hospital, caseId, 'notReached');
    expect((await callAgain(hospital, caseId, 'notSatisfied')).case).toMatchObject({
      state: 'calledAgain',
      due: 'answer',
    });
    await answer(hospital, caseId);
    const closed = await callAgain(hospital, caseId, 'satisfied');
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

  test('closed with a reason, which the patient reads; no further step is possible', async () => {
    const { caseId } = await complained(hospital);
    const input = { requestId: wish(), caseId, reason: '患者要求不再处理' };
    await hospital.value(closeCase, input, 'lin');
    const own = await hospital.value(viewOwnCase, { caseId }, 'wang');
    expect(own.case.history).toMatchObject([{ step: 'closed', text: '患者要求不再处理' }]);
    const more = { requestId: wish(), caseId, text: '还有一句' };
    expect(await hospital.refusal(answerCase, more, 'lin')).toBe('CASE_STEP');
    // A later complaint is another case.
    const { appointmentId, revision } = {
      appointmentId: caseId.replace('survey-', ''),
      revision: 1,
    };
    const answers = { overall: 'dissatisfied', fees: 'dissatisfied' };
    const changed = { requestId: wish(), appointmentId, revision, answers, finish: true };
    const { survey } = await hospital.value(saveSurvey, changed, 'wang');
    expect(survey.caseId).toBe(`${caseId}-2`);
    expect(await storedCase(hospital, `${caseId}-2`)).toMatchObject({
      state: 'open',
      kind: 'fees',
    });
    expect(await storedCase(hospital, caseId)).toMatchObject({ state: 'closed' });
  });

  test('the same request twice is one step, and one notice is owed for one answer', async () => {
    const { caseId } = await complained(hospital);
    const input = { requestId: wish(), caseId, text: '已向当事护士了解情况' };
    const first = await hospital.value(answerCase, input, 'lin');
    expect(await hospital.value(answerCase, input, 'lin')).toEqual(first);
    expect(await storedCase(hospital, caseId)).toMatchObject({
      revision: 2,
      notices: [
        { kind: 'caseAnswered', facts: { caseId, department: '产科', answeredAt: opensAt } },
      ],
    });
    await hospital.runNotices();
    await hospital.runNotices();
    expect(await noticesOf(hospital, 'caseAnswered')).toMatchObject([{ account: 'wang' }]);
  });

  test('two steps at the same time: both are taken one after the other, or the later one is refused', async () => {
    const { caseId } = await complained(hospital);
    const steps = [1, 2, 3].map(n =>
      hospital.call(answerCase, { requestId: wish(), caseId, text: `答复 ${n}` }, 'lin'),
    );
    const close = hospital.call(closeCase, { requestId: wish(), caseId, reason: '已说明' }, 'wu');
    const outcomes = await Promise.all([...steps, close]);
    const after = await storedCase(hospital, caseId);
    expect(after?.history).toHaveLength(1 + outcomes.filter(({ ok }) => ok).length);
    expect(after?.revision).toBe(after?.history.length);
    for (const outcome of outcomes) if (!outcome.ok) expect(outcome.refusal.code).toBe('CASE_STEP');
  });
});

describe('R16: deadlines, and who sees overdue cases', () => {
  test('due within 3 days; overdue from midnight on, and first in the list of the office and of the assignee', async () => {
    const [first, second] = [
      await came(hospital, '2026-11-25', { slot: 1 }),
      await came(hospital, '2026-11-25', { slot: 1, account: 'li', n: 2 }),
    ];
    hospital.at(opensAt);
    await hospital.runJobs();
    const answered = await complains(hospital, first.appointmentId, 'wang');
    const waiting = await complains(hospital, second.appointmentId, 'li');
    await answer(hospital, answered);
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

  test('the list can be filtered by state, department and kind', async () => {
    const { caseId } = await complained(hospital);
    const input = { requestId: wish(), kind: 'fees' as const, text: '多收了钱' };
    const other = await hospital.value(openCase, { ...input, departmentId: 'K02' }, 'lin');
    const ids = async (asked: InputOf<typeof listCases>) =>
      (await hospital.value(listCases, asked, 'lin')).cases.map(each => each.caseId);
    expect(await ids({ departmentId: 'K02' })).toEqual([other.case.caseId]);
    expect(await ids({ kind: 'attitude' })).toEqual([caseId]);
    await answer(hospital, caseId);
    expect(await ids({ state: 'answered' })).toEqual([caseId]);
    const { counts } = await hospital.value(listCases, {}, 'lin');
    expect(counts.states).toContainEqual({ state: 'answered', count: 1 });
    expect(counts.departments).toEqual([
      { id: 'K01', name: '产科', count: 1 },
      { id: 'K02', name: '内科', count: 1 },
    ]);
  });
});
