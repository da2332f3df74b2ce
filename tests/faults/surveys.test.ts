import type { Case } from '../../cloudfunctions/modules/cases/stores/cases';
import { offerSurveys } from '../../cloudfunctions/modules/surveys/jobs/offerSurveys';
import type { Survey } from '../../cloudfunctions/modules/surveys/stores/surveys';
import { at } from '../../domain/time/time';
import { book } from '../../types/booking/book';
import { answerCase } from '../../types/cases/answerCase';
import { saveSurvey } from '../../types/surveys/saveSurvey';
import { checkIn } from '../../types/visits/checkIn';
import { laySession, openTestHospital, type TestHospital } from '../hospital';

// A request that fails once ends the call, as a kill does.
jest.mock('../../cloudfunctions/cloud/steady', () => ({
  steadily: (request: () => Promise<unknown>) => request(),
}));

const evening = at('2026-11-25', '19:00');
const everybody = ['wang', 'li', 'zhao'];
let hospital: TestHospital;
let visits: string[];

/** Three visits whose patients came; it is the evening. */
beforeEach(async () => {
  hospital = await openTestHospital({
    now: at('2026-11-23', '09:00'),
    staff: { nurse: ['desk'], lin: ['followUpOffice'] },
  });
  const sessionId = await laySession(hospital, { slots: 2, places: 2 });
  visits = [];
  for (const [n, account] of everybody.entries()) {
    const patientId = await hospital.patient(account, n);
    const wish = { requestId: `request-${n}`, patientId, sessionId, slot: n % 2 };
    visits.push((await hospital.value(book, wish, account)).appointment.appointmentId);
  }
  hospital.at(at('2026-11-25', '08:10'));
  for (const appointmentId of visits) await hospital.value(checkIn, { appointmentId }, 'nurse');
  hospital.at(evening);
});
afterEach(() => hospital.close());

const run = () => offerSurveys.run(evening, () => true);
/** Runs something while the database fails after some requests. Returns whether it was affected. */
async function killedAt(request: number, act: () => Promise<unknown>): Promise<boolean> {
  hospital.stack.faults.inject({ kind: 'reset', skip: request, times: 1000 });
  const hit = await act().then(
    answer => (answer as { ok?: boolean }).ok === false,
    () => true,
  );
  hospital.stack.faults.clear();
  return hit;
}
const surveys = () => hospital.all<Survey>('surveys');
const cases = () => hospital.all<Case>('cases');
const notices = async () =>
  (await hospital.all<{ _id: string; kind: string }>('notices'))
    .filter(({ kind }) => kind === 'survey')
    .map(({ _id }) => _id);

const complaint = () => ({
  requestId: 'complaint-1',
  appointmentId: visits[0] ?? '',
  revision: 0,
  answers: { overall: 'dissatisfied', suggestions: '等了两个小时' },
  finish: true,
});

test.each([0, 1, 2, 3, 4, 5, 6])(
  'R14: offering killed at request %i, then run twice at the same time: each visit has one survey and one notice',
  async request => {
    await killedAt(request, run);
    await Promise.all([run(), run()]);
    expect((await surveys()).map(({ _id }) => _id).sort()).toEqual([...visits].sort());
    expect((await notices()).sort()).toEqual(visits.map(id => `survey-${id}`).sort());
    expect(await run()).toEqual({ offered: 0, wards: 0, settled: 0 });
  },
);

test.each([0, 1, 2, 3, 4, 5, 6, 7])(
  'R14, R16: an answer killed at request %i, then sent again or left to the clock, is one answer and one case',
  async request => {
    await run();
    const hit = await killedAt(request, () => hospital.call(saveSurvey, complaint(), 'wang'));
    const before = (await surveys()).find(({ _id }) => _id === visits[0]);
    if (before?.answeredAt === undefined || request % 2)
      await hospital.value(saveSurvey, complaint(), 'wang');
    await run();
    const [survey] = (await surveys()).filter(({ answeredAt }) => answeredAt !== undefined);
    expect(survey).toMatchObject({ overall: 'dissatisfied', revision: 1 });
    expect(survey).toMatchObject({ caseId: `survey-${visits[0]}` });
    expect(survey).not.toHaveProperty('owesCase');
    const [only, ...more] = await cases();
    expect(more).toEqual([]);
    expect(only?.history.map(({ step }) => step)).toEqual(['opened']);
    if (request < 6) expect(hit).toBe(true);
  },
);

test.each([0, 1, 2, 3, 4, 5])(
  'R16, R19: a case’s answer killed at request %i and sent again is one line and one notice',
  async request => {
    await run();
    await hospital.value(saveSurvey, complaint(), 'wang');
    const caseId = `survey-${visits[0]}`;
    const input = { requestId: 'answer-01', caseId, text: '已加开一个窗口' };
    await killedAt(request, () => hospital.call(answerCase, input, 'lin'));
    await hospital.value(answerCase, input, 'lin');
    const [only] = await cases();
    expect(only).toMatchObject({ state: 'answered', revision: 2 });
    expect(only?.history).toHaveLength(2);
    expect(only?.notices).toHaveLength(1);
  },
);
