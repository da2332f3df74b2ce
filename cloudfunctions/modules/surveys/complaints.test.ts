import { at } from '../../../domain/time/time';
import { hospitalForEach } from '../../../tests/hospital';
import { answer } from '../../../tests/hospital/cases';
import { answerSurvey, offered, opensAt, surveysOf } from '../../../tests/hospital/surveys';
import { listOwnCases } from '../../../types/cases/listOwnCases';
import { viewCase } from '../../../types/cases/viewCase';
import { viewOwnCase } from '../../../types/cases/viewOwnCase';
import { seal } from '../../cloud/seal';
import type { Case } from '../cases/stores/cases';

const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: { nurse: ['desk'], office: ['outpatientOffice'], lin: ['followUpOffice'] },
});

const cases = () => hospital.all<Case>('cases');

describe('R14, R16: a dissatisfied answer opens a case', () => {
  test('one for a visit, with the bad ratings and the text', async () => {
    const { appointmentId, patientId } = await offered(hospital);
    const { caseId } = await answerSurvey(hospital, appointmentId, {
      overall: 'dissatisfied',
      fees: 'dissatisfied',
      suggestions: '多收了钱',
    });
    expect(caseId).toBe(`survey-${appointmentId}`);
    expect(await cases()).toMatchObject([
      {
        _id: caseId,
        matter: 'complaint',
        kind: 'fees',
        state: 'open',
        source: { kind: 'survey', id: appointmentId },
        department: { id: 'K01', name: '产科' },
        patientId,
        account: 'wang',
        dueAt: at('2026-11-29', '00:00'),
      },
    ]);
    const own = await hospital.value(viewOwnCase, { caseId: caseId ?? '' }, 'wang');
    expect(own.case.text).toBe('不满意：总体、收费\n意见和建议：多收了钱');
    expect(await hospital.value(listOwnCases, {}, 'wang')).toMatchObject({ cases: [{ caseId }] });
    expect(await hospital.refusal(viewOwnCase, { caseId: caseId ?? '' }, 'li')).toBe(
      'CASE_UNKNOWN',
    );
    expect(await hospital.value(listOwnCases, {}, 'li')).toMatchObject({ cases: [] });
  });

  test('a bad rating alone does so too; a draft does not', async () => {
    const { appointmentId } = await offered(hospital);
    await answerSurvey(
      hospital,
      appointmentId,
      { overall: 'basic', skill: 'dissatisfied' },
      { finish: false },
    );
    expect(await cases()).toEqual([]);
    await answerSurvey(hospital, appointmentId, { overall: 'basic', skill: 'dissatisfied' });
    expect(await cases()).toMatchObject([{ kind: 'skill', matter: 'complaint' }]);
  });

  test('changed to satisfied, the case stays and says so', async () => {
    const { appointmentId } = await offered(hospital);
    await answerSurvey(hospital, appointmentId, { overall: 'dissatisfied' });
    await answerSurvey(hospital, appointmentId, { overall: 'satisfied' });
    // The same answer again changes nothing.
    await answerSurvey(hospital, appointmentId, { overall: 'satisfied' });
    const [only, ...others] = await cases();
    expect(others).toEqual([]);
    expect(only).toMatchObject({ state: 'open', matter: 'complaint' });
    expect(only?.history.map(({ step, overall }) => [step, overall])).toEqual([
      ['opened', undefined],
      ['surveyChanged', 'satisfied'],
    ]);
  });

  test('changed a hundred times, the case has one line about it; after a step of the hospital another one', async () => {
    const { appointmentId } = await offered(hospital);
    const say = (n: number) =>
      answerSurvey(hospital, appointmentId, { overall: 'dissatisfied', suggestions: `说法${n}` });
    for (let n = 0; n < 90; n++) await say(n);
    const { caseId = '' } = await say(90);
    const steps = async () => (await cases())[0]?.history.map(({ step }) => step);
    expect(await steps()).toEqual(['opened', 'surveyChanged']);
    await answer(hospital, caseId);
    for (let n = 0; n < 3; n++) await say(n);
    expect(await steps()).toEqual(['opened', 'surveyChanged', 'answered', 'surveyChanged']);
    const { case: seen } = await hospital.value(viewCase, { caseId }, 'lin');
    expect(seen.history.at(-1)?.text).toContain('说法2');
  });

  test('a patient who only asks to be called is on the list, not among the complaints; a later complaint changes that', async () => {
    const { appointmentId } = await offered(hospital);
    await answerSurvey(hospital, appointmentId, { overall: 'satisfied', callMe: true });
    expect(await cases()).toMatchObject([{ matter: 'callBack', kind: 'other' }]);
    await answerSurvey(hospital, appointmentId, {
      overall: 'basic',
      environment: 'dissatisfied',
      callMe: true,
    });
    expect(await cases()).toMatchObject([{ matter: 'complaint', kind: 'environment' }]);
  });

  test('a call that died after submitting is completed by the job, once', async () => {
    const { appointmentId } = await offered(hospital);
    await hospital.stack.store.update('surveys', {
      filter: { _id: appointmentId },
      update: {
        $set: {
          answers: seal({ overall: 'dissatisfied' }, appointmentId),
          overall: 'dissatisfied',
          answeredAt: opensAt,
          revision: 1,
          owesCase: true,
        },
      },
      multi: false,
    });
    await hospital.runJobs();
    expect(await cases()).toMatchObject([{ _id: `survey-${appointmentId}` }]);
    const [settled] = await surveysOf(hospital);
    expect(settled).toMatchObject({ caseId: `survey-${appointmentId}` });
    expect(settled).not.toHaveProperty('owesCase');
    // The case was opened, but the survey was not updated: done again, it says nothing new.
    await hospital.stack.store.update('surveys', {
      filter: { _id: appointmentId },
      update: { $set: { owesCase: true } },
      multi: false,
    });
    await hospital.runJobs();
    expect((await cases())[0]?.history).toHaveLength(1);
  });
});
