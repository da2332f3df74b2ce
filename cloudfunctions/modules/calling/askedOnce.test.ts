import { at } from '../../../domain/time/time';
import { hospitalForEach } from '../../../tests/hospital';
import { idOf, putDown, viewCall } from '../../../tests/hospital/calling';
import { answerSurvey, offered, surveysOf } from '../../../tests/hospital/surveys';
import { undoFollowUp } from '../../../types/calling/undoFollowUp';
import { listSurveys } from '../../../types/surveys/listSurveys';

const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: { office: ['followUpOffice'], nurse: ['desk'] },
});

/**
 * Wang's visit was on 25 November and the survey was offered; it is the morning on which the call
 * after the visit opens.
 */
async function visited() {
  const visit = await offered(hospital);
  await hospital.prove(visit.patientId, 'wang');
  hospital.at(at('2026-11-26', '09:00'));
  await hospital.runJobs();
  return { ...visit, call: await idOf(hospital, 'outpatientSeen') };
}
const waiting = async () => (await hospital.value(listSurveys, {}, 'wang')).waiting;

describe('R14: the call after a visit does not ask again what the survey of the visit asks', () => {
  test('answered survey: the call shows its answers, asks the other questions, and takes no second rating', async () => {
    const { appointmentId, call } = await visited();
    const before = await viewCall(hospital, call);
    expect(before.questions.map(({ id }) => id)).toContain('praise');
    expect(before.questionnaire).toBeUndefined();
    await answerSurvey(hospital, appointmentId, { overall: 'satisfied', praise: '胡医生' });
    const { questionnaire, questions, surveys } = await viewCall(hospital, call);
    expect(questionnaire).toMatchObject({ state: 'answered', overall: 'satisfied' });
    expect(JSON.stringify(questionnaire?.said)).toContain('胡医生');
    expect(questions.map(({ id }) => id)).not.toContain('praise');
    expect(questions.length).toBeGreaterThan(0);
    expect(surveys).toEqual([]);
    await expect(putDown(hospital, call, 'reached', { satisfaction: 'basic' })).rejects.toThrow(
      'INPUT_INVALID',
    );
    await putDown(hospital, call, 'reached', { answers: { feeling: '好多了' } });
  });

  test('asked in the call: the survey is closed until the call is taken back, and one that is due later is not offered', async () => {
    const { appointmentId, call } = await visited();
    expect(await waiting()).toBe(1);
    await putDown(hospital, call, 'reached', { satisfaction: 'satisfied' });
    expect(await waiting()).toBe(0);
    await hospital.stack.store.remove('surveys', { filter: {}, multi: true });
    await hospital.stack.store.remove('jobs', { filter: { _id: 'offerSurveys' }, multi: true });
    await hospital.runJobs();
    expect(await surveysOf(hospital)).toEqual([]);
    const moment = at('2026-11-26', '09:00');
    await hospital.value(undoFollowUp, { followUpId: call, at: moment }, 'office');
    await hospital.stack.store.remove('jobs', { filter: { _id: 'offerSurveys' }, multi: true });
    await hospital.runJobs();
    expect(await surveysOf(hospital)).toMatchObject([{ _id: appointmentId }]);
    hospital.at(moment + 60_000);
    await putDown(hospital, call, 'reached', { satisfaction: 'satisfied' });
    const [closed] = await surveysOf(hospital);
    expect(closed).toMatchObject({ askedInCall: true });
    const again = { followUpId: call, at: moment + 60_000 };
    await hospital.value(undoFollowUp, again, 'office');
    expect((await surveysOf(hospital))[0]?.closesAt).toBe(at('2026-12-09', '19:00'));
  });
});
