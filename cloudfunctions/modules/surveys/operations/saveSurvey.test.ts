import { at } from '../../../../domain/time/time';
import { hospitalForEach, wish } from '../../../../tests/hospital';
import {
  type Answers,
  answerSurvey,
  closesAt,
  offered,
  surveysOf,
} from '../../../../tests/hospital/surveys';
import { viewOwnCase } from '../../../../types/cases/viewOwnCase';
import { listSurveys } from '../../../../types/surveys/listSurveys';
import { saveSurvey } from '../../../../types/surveys/saveSurvey';
import { viewSurvey } from '../../../../types/surveys/viewSurvey';
import type { Case } from '../../cases/stores/cases';

const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: { nurse: ['desk'], office: ['outpatientOffice'] },
});

const cases = () => hospital.all<Case>('cases');

describe('R14: one answer per visit, saved as a draft, editable until it closes', () => {
  test('started, left, continued, submitted, changed', async () => {
    const { appointmentId } = await offered(hospital);
    const list = await hospital.value(listSurveys, {}, 'wang');
    expect(list).toMatchObject({ waiting: 1, surveys: [{ appointmentId, state: 'open' }] });
    await answerSurvey(hospital, appointmentId, { attitude: 'satisfied' }, { finish: false });
    const back = await hospital.value(viewSurvey, { appointmentId }, 'wang');
    expect(back.survey).toMatchObject({
      state: 'open',
      begun: true,
      answers: { attitude: 'satisfied' },
      revision: 1,
    });
    const done = await answerSurvey(hospital, appointmentId, {
      attitude: 'satisfied',
      overall: 'satisfied',
      suggestions: '多放几把椅子',
    });
    expect(done).toMatchObject({ state: 'answered', begun: false, editable: true });
    expect(await hospital.value(listSurveys, {}, 'wang')).toMatchObject({ waiting: 0 });
    // A change that is not submitted leaves the answer as it is.
    await answerSurvey(hospital, appointmentId, { overall: 'basic' }, { finish: false });
    expect((await surveysOf(hospital))[0]).toMatchObject({ overall: 'satisfied' });
    await answerSurvey(hospital, appointmentId, { overall: 'basic', fees: 'basic' });
    expect(await surveysOf(hospital)).toMatchObject([
      { overall: 'basic', ratings: { fees: 'basic' } },
    ]);
    expect(await cases()).toEqual([]);
  });

  test('until before 9 December 19:00; then it can be read', async () => {
    const { appointmentId } = await offered(hospital);
    hospital.at(closesAt - 1);
    await answerSurvey(hospital, appointmentId, { overall: 'satisfied' });
    await answerSurvey(hospital, appointmentId, { overall: 'dissatisfied' }, { finish: false });
    hospital.at(closesAt);
    const { survey } = await hospital.value(viewSurvey, { appointmentId }, 'wang');
    expect(survey).toMatchObject({
      state: 'closed',
      editable: false,
      answers: { overall: 'satisfied' },
    });
    const input = { requestId: wish(), appointmentId, revision: survey.revision };
    const more = { ...input, answers: { overall: 'basic' }, finish: true };
    expect(await hospital.refusal(saveSurvey, more, 'wang')).toBe('SURVEY_CLOSED');
  });

  test('the same request twice is one; two phones do not overwrite each other', async () => {
    const { appointmentId } = await offered(hospital);
    const input = { appointmentId, revision: 0, finish: true };
    const first = { ...input, requestId: wish(), answers: { overall: 'satisfied' } };
    await hospital.value(saveSurvey, first, 'wang');
    const again = await hospital.value(saveSurvey, first, 'wang');
    expect(again.survey).toMatchObject({ revision: 1, answers: { overall: 'satisfied' } });
    const other = { ...input, requestId: wish(), answers: { overall: 'dissatisfied' } };
    expect(await hospital.refusal(saveSurvey, other, 'wang')).toBe('SURVEY_CHANGED');
    expect(await surveysOf(hospital)).toMatchObject([{ overall: 'satisfied', revision: 1 }]);
  });

  test('an answer that does not fit the form is refused with its question, and nothing changes', async () => {
    const { appointmentId } = await offered(hospital);
    const before = JSON.stringify(await surveysOf(hospital));
    const answers = { overall: 'great', food: 'good', suggestions: '长'.repeat(501) };
    const input = { requestId: wish(), appointmentId, revision: 0, answers, finish: true };
    const answer = await hospital.call(saveSurvey, input, 'wang');
    expect(answer).toMatchObject({
      refusal: {
        code: 'INPUT_INVALID',
        facts: {
          fields: [
            { path: 'answers.overall' },
            { path: 'answers.food' },
            { path: 'answers.suggestions' },
          ],
        },
      },
    });
    expect(JSON.stringify(await surveysOf(hospital))).toBe(before);
  });

  test('two phones save at the same moment: one is stored, the other is told', async () => {
    const { appointmentId } = await offered(hospital);
    await hospital.patient('li', 1);
    for (const [revision, finish] of [
      [0, false],
      [1, true],
    ] as const) {
      const both = await Promise.all(
        ['wang', 'li'].map((account, n) => {
          const answers = { overall: n ? 'basic' : 'satisfied' };
          const input = { requestId: wish(), appointmentId, revision, answers, finish };
          return hospital.call(saveSurvey, input, account);
        }),
      );
      expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
      expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'SURVEY_CHANGED' } });
      expect(await surveysOf(hospital)).toMatchObject([{ revision: revision + 1 }]);
    }
  });

  test('texts are returned as written; an unreadable text is refused', async () => {
    const { appointmentId } = await offered(hospital);
    const praise = '古丽米热·阿布都热依木 👩🏽‍⚕️\n𠮷田护士';
    const suggestions = '😀'.repeat(250);
    const saved = await answerSurvey(hospital, appointmentId, {
      overall: 'dissatisfied',
      praise,
      suggestions,
    });
    expect(saved.answers).toMatchObject({ praise, suggestions });
    const { case: own } = await hospital.value(viewOwnCase, { caseId: saved.caseId ?? '' }, 'wang');
    expect(own.text).toContain(suggestions);
    for (const answers of [
      { constructor: 'satisfied', overall: 'basic' },
      { overall: 'basic', suggestions: '长'.repeat(100_000) },
      { overall: 'basic', suggestions: null },
      { overall: ['satisfied'] },
    ] as unknown as Answers[]) {
      const input = { requestId: wish(), appointmentId, revision: 1, answers, finish: true };
      expect(await hospital.refusal(saveSurvey, input, 'wang')).toBe('INPUT_INVALID');
    }
    expect(await surveysOf(hospital)).toMatchObject([{ overall: 'dissatisfied', revision: 1 }]);
  });

  test('free text is sealed at rest; choices are counted', async () => {
    const { appointmentId } = await offered(hospital);
    const answers = { overall: 'dissatisfied', suggestions: '等了两个小时', praise: '胡长青' };
    await answerSurvey(hospital, appointmentId, answers, { finish: false });
    await answerSurvey(hospital, appointmentId, answers);
    const stored = JSON.stringify([await surveysOf(hospital), await cases()]);
    expect(stored).not.toMatch(/等了两个小时|测试/);
    expect(
      JSON.stringify((await surveysOf(hospital)).map(({ doctor: _, ...rest }) => rest)),
    ).not.toMatch(/胡长青/);
    expect(await surveysOf(hospital)).toMatchObject([{ overall: 'dissatisfied' }]);
  });

  test('R20: another account’s survey is unknown', async () => {
    const { appointmentId } = await offered(hospital);
    expect(await hospital.refusal(viewSurvey, { appointmentId }, 'li')).toBe('SURVEY_UNKNOWN');
    const input = { requestId: wish(), appointmentId, revision: 0, answers: {}, finish: false };
    expect(await hospital.refusal(saveSurvey, input, 'li')).toBe('SURVEY_UNKNOWN');
    expect(await hospital.value(listSurveys, {}, 'li')).toMatchObject({ waiting: 0, surveys: [] });
    // An account that added the same patient cannot see it before it has proven to hold them (R23).
    const patientId = await hospital.stranger('li', 1);
    expect(await hospital.value(listSurveys, {}, 'li')).toMatchObject({ waiting: 0 });
    await hospital.prove(patientId, 'li');
    expect(await hospital.value(listSurveys, {}, 'li')).toMatchObject({ waiting: 1 });
  });
});
