import { seal } from '../../cloudfunctions/cloud/seal';
import type { Case } from '../../cloudfunctions/modules/cases/stores/cases';
import type { Survey } from '../../cloudfunctions/modules/surveys/stores/surveys';
import { at } from '../../domain/time/time';
import { book } from '../../types/booking/book';
import { cancel } from '../../types/booking/cancel';
import { listOwnCases } from '../../types/cases/listOwnCases';
import { viewOwnCase } from '../../types/cases/viewOwnCase';
import { listSurveys } from '../../types/surveys/listSurveys';
import { saveSurvey } from '../../types/surveys/saveSurvey';
import { viewSurvey } from '../../types/surveys/viewSurvey';
import { checkIn } from '../../types/visits/checkIn';
import { laySession, openTestHospital, type TestHospital } from './hospital';

let hospital: TestHospital;
let sequence = 0;
const wish = () => `request-${++sequence}`;

beforeEach(async () => {
  hospital = await openTestHospital({
    now: at('2026-11-23', '09:00'),
    staff: { nurse: ['desk'], office: ['outpatientOffice'] },
  });
});
afterEach(() => hospital.close());

const opensAt = at('2026-11-25', '19:00');
const closesAt = at('2026-12-09', '19:00');

/** Books on 25 November for the n-th person of an account, and checks them in. */
async function seen(n = 1, account = 'wang', come = true) {
  const sessionId = 'S-20261125-K01-am';
  hospital.at(at('2026-11-23', '09:00'));
  if (!(await hospital.session(sessionId)))
    await laySession(hospital, { id: sessionId, slots: 8, places: 4 });
  const patientId = await hospital.patient(account, n);
  const input = { requestId: wish(), patientId, sessionId, slot: 1 };
  const { appointment } = await hospital.value(book, input, account);
  const { appointmentId } = appointment;
  hospital.at(at('2026-11-25', '08:20'));
  if (come) await hospital.value(checkIn, { appointmentId }, 'nurse');
  return { appointmentId, patientId };
}

/** Comes, and is offered the survey in the evening. */
async function offered(n = 1, account = 'wang') {
  const visit = await seen(n, account);
  hospital.at(opensAt);
  await hospital.runJobs();
  return visit;
}
const notices = async () =>
  (await hospital.all<{ _id: string; kind: string }>('notices')).filter(
    ({ kind }) => kind === 'survey',
  );
const surveys = () => hospital.all<Survey>('surveys');
const cases = () => hospital.all<Case>('cases');

type Answers = Record<string, string | boolean>;
async function save(
  appointmentId: string,
  answers: Answers,
  { finish = true, account = 'wang', requestId = wish() } = {},
) {
  const { survey } = await hospital.value(viewSurvey, { appointmentId }, account);
  const input = { requestId, appointmentId, revision: survey.revision, answers, finish };
  return (await hospital.value(saveSurvey, input, account)).survey;
}

describe('R14: those who came are offered the survey that evening', () => {
  test('at 19:00, once, with one notice; who did not come or cancelled is not', async () => {
    const { appointmentId } = await seen();
    await seen(2, 'li', false);
    const cancelled = await seen(3, 'li', false);
    hospital.at(at('2026-11-24', '09:00'));
    await hospital.value(cancel, { appointmentId: cancelled.appointmentId }, 'li');
    hospital.at(opensAt - 1);
    await hospital.runJobs();
    expect(await surveys()).toEqual([]);
    hospital.at(opensAt);
    await hospital.runJobs();
    await hospital.runJobs();
    expect(await surveys()).toMatchObject([{ _id: appointmentId, opensAt, closesAt }]);
    expect(await notices()).toMatchObject([
      {
        _id: `survey-${appointmentId}`,
        account: 'wang',
        facts: { appointmentId, date: '2026-11-25', closesAt },
        dropAfter: closesAt,
      },
    ]);
  });

  test('a job that died between survey and notice is finished by its next run', async () => {
    const { appointmentId } = await offered();
    const { store } = hospital.stack;
    await store.remove('notices', { filter: { _id: `survey-${appointmentId}` }, multi: false });
    await store.remove('jobs', { filter: { _id: 'offerSurveys' }, multi: false });
    await save(appointmentId, { overall: 'satisfied' });
    await hospital.runJobs();
    expect(await notices()).toHaveLength(1);
    expect(await surveys()).toMatchObject([{ overall: 'satisfied' }]);
  });

  test('a clock that was down for two days offers what is still open', async () => {
    const { appointmentId } = await seen();
    hospital.at(at('2026-11-27', '20:00'));
    await hospital.runJobs();
    expect(await surveys()).toMatchObject([{ _id: appointmentId, opensAt }]);
  });
});

describe('R14: one answer per visit, kept while half filled, editable until it closes', () => {
  test('half filled, left, come back, handed in, changed', async () => {
    const { appointmentId } = await offered();
    const list = await hospital.value(listSurveys, {}, 'wang');
    expect(list).toMatchObject({ waiting: 1, surveys: [{ appointmentId, state: 'open' }] });
    await save(appointmentId, { attitude: 'satisfied' }, { finish: false });
    const back = await hospital.value(viewSurvey, { appointmentId }, 'wang');
    expect(back.survey).toMatchObject({
      state: 'open',
      begun: true,
      answers: { attitude: 'satisfied' },
      revision: 1,
    });
    const done = await save(appointmentId, {
      attitude: 'satisfied',
      overall: 'satisfied',
      suggestions: '多放几把椅子',
    });
    expect(done).toMatchObject({ state: 'answered', begun: false, editable: true });
    expect(await hospital.value(listSurveys, {}, 'wang')).toMatchObject({ waiting: 0 });
    // A change that is not handed in leaves the answer as it is.
    await save(appointmentId, { overall: 'basic' }, { finish: false });
    expect((await surveys())[0]).toMatchObject({ overall: 'satisfied' });
    await save(appointmentId, { overall: 'basic', fees: 'basic' });
    expect(await surveys()).toMatchObject([{ overall: 'basic', ratings: { fees: 'basic' } }]);
    expect(await cases()).toEqual([]);
  });

  test('until 9 December 19:00, that moment not included; then it can be read', async () => {
    const { appointmentId } = await offered();
    hospital.at(closesAt - 1);
    await save(appointmentId, { overall: 'satisfied' });
    await save(appointmentId, { overall: 'dissatisfied' }, { finish: false });
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
    const { appointmentId } = await offered();
    const input = { appointmentId, revision: 0, finish: true };
    const first = { ...input, requestId: wish(), answers: { overall: 'satisfied' } };
    await hospital.value(saveSurvey, first, 'wang');
    const again = await hospital.value(saveSurvey, first, 'wang');
    expect(again.survey).toMatchObject({ revision: 1, answers: { overall: 'satisfied' } });
    const other = { ...input, requestId: wish(), answers: { overall: 'dissatisfied' } };
    expect(await hospital.refusal(saveSurvey, other, 'wang')).toBe('SURVEY_CHANGED');
    expect(await surveys()).toMatchObject([{ overall: 'satisfied', revision: 1 }]);
  });

  test('what does not fit the form is refused by its question, and nothing changes', async () => {
    const { appointmentId } = await offered();
    const before = JSON.stringify(await surveys());
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
    expect(JSON.stringify(await surveys())).toBe(before);
  });

  test('two phones saving at the same moment: one is kept, the other is told', async () => {
    const { appointmentId } = await offered();
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
      expect(await surveys()).toMatchObject([{ revision: revision + 1 }]);
    }
  });

  test('texts as people write them come back as they were; what is no text is refused', async () => {
    const { appointmentId } = await offered();
    const praise = '古丽米热·阿布都热依木 👩🏽‍⚕️\n𠮷田护士';
    const suggestions = '😀'.repeat(250);
    const saved = await save(appointmentId, { overall: 'dissatisfied', praise, suggestions });
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
    expect(await surveys()).toMatchObject([{ overall: 'dissatisfied', revision: 1 }]);
  });

  test('what somebody wrote is sealed at rest; choices are counted', async () => {
    const { appointmentId } = await offered();
    const answers = { overall: 'dissatisfied', suggestions: '等了两个小时', praise: '胡长青' };
    await save(appointmentId, answers, { finish: false });
    await save(appointmentId, answers);
    const stored = JSON.stringify([await surveys(), await cases()]);
    expect(stored).not.toMatch(/等了两个小时|测试/);
    expect(JSON.stringify((await surveys()).map(({ doctor: _, ...rest }) => rest))).not.toMatch(
      /胡长青/,
    );
    expect(await surveys()).toMatchObject([{ overall: 'dissatisfied' }]);
  });

  test('R20: another account’s survey is not there', async () => {
    const { appointmentId } = await offered();
    expect(await hospital.refusal(viewSurvey, { appointmentId }, 'li')).toBe('SURVEY_UNKNOWN');
    const input = { requestId: wish(), appointmentId, revision: 0, answers: {}, finish: false };
    expect(await hospital.refusal(saveSurvey, input, 'li')).toBe('SURVEY_UNKNOWN');
    expect(await hospital.value(listSurveys, {}, 'li')).toMatchObject({ waiting: 0, surveys: [] });
    // An account that added the same person may not see it, until it has proven to hold them (R23).
    const patientId = await hospital.stranger('li', 1);
    expect(await hospital.value(listSurveys, {}, 'li')).toMatchObject({ waiting: 0 });
    await hospital.prove(patientId, 'li');
    expect(await hospital.value(listSurveys, {}, 'li')).toMatchObject({ waiting: 1 });
  });
});

describe('R14, R16: a dissatisfied answer opens a case', () => {
  test('one, by the visit, with what was found bad and written', async () => {
    const { appointmentId, patientId } = await offered();
    const { caseId } = await save(appointmentId, {
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

  test('a bad rating alone does so too; a half-filled one does not', async () => {
    const { appointmentId } = await offered();
    await save(appointmentId, { overall: 'basic', skill: 'dissatisfied' }, { finish: false });
    expect(await cases()).toEqual([]);
    await save(appointmentId, { overall: 'basic', skill: 'dissatisfied' });
    expect(await cases()).toMatchObject([{ kind: 'skill', matter: 'complaint' }]);
  });

  test('changed to satisfied, the case stays and says so', async () => {
    const { appointmentId } = await offered();
    await save(appointmentId, { overall: 'dissatisfied' });
    await save(appointmentId, { overall: 'satisfied' });
    // The same again is no news.
    await save(appointmentId, { overall: 'satisfied' });
    const [only, ...others] = await cases();
    expect(others).toEqual([]);
    expect(only).toMatchObject({ state: 'open', matter: 'complaint' });
    expect(only?.history.map(({ step, overall }) => [step, overall])).toEqual([
      ['opened', undefined],
      ['surveyChanged', 'satisfied'],
    ]);
  });

  test('who only wishes to be called is on the list, not among the complaints; a complaint later makes it one', async () => {
    const { appointmentId } = await offered();
    await save(appointmentId, { overall: 'satisfied', callMe: true });
    expect(await cases()).toMatchObject([{ matter: 'callBack', kind: 'other' }]);
    await save(appointmentId, { overall: 'basic', environment: 'dissatisfied', callMe: true });
    expect(await cases()).toMatchObject([{ matter: 'complaint', kind: 'environment' }]);
  });

  test('a call that died after handing in is finished by the clock, once', async () => {
    const { appointmentId } = await offered();
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
    const [settled] = await surveys();
    expect(settled).toMatchObject({ caseId: `survey-${appointmentId}` });
    expect(settled).not.toHaveProperty('owesCase');
    // Opened, but the word of it was lost: told again it says nothing new.
    await hospital.stack.store.update('surveys', {
      filter: { _id: appointmentId },
      update: { $set: { owesCase: true } },
      multi: false,
    });
    await hospital.runJobs();
    expect((await cases())[0]?.history).toHaveLength(1);
  });
});
