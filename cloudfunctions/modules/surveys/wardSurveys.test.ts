import { at } from '../../../domain/time/time';
import { hospitalForEach, noticesOf, person, wish } from '../../../tests/hospital';
import { idOf, putDown, viewCall } from '../../../tests/hospital/calling';
import { registerQian } from '../../../tests/hospital/care';
import { bringDischarges, staysOf } from '../../../tests/hospital/discharges';
import { sumFigures, viewMonth } from '../../../tests/hospital/month';
import { surveysOf } from '../../../tests/hospital/surveys';
import { viewDischarged } from '../../../types/discharges/viewDischarged';
import { enterWardSurvey } from '../../../types/surveys/enterWardSurvey';
import { listSurveys } from '../../../types/surveys/listSurveys';
import { saveSurvey } from '../../../types/surveys/saveSurvey';
import type { Case } from '../cases/stores/cases';

const hospital = hospitalForEach({
  now: at('2026-11-20', '09:00'),
  staff: {
    office: ['followUpOffice'],
    sister: { roles: ['dutyNurse'], departments: ['K99'] },
    chief: ['outpatientOffice'],
  },
});

const LEFT = '2026-11-20';
const OPENS = at('2026-11-23', '19:00');
const rowOf = (more = '脑外伤,2026-11-01', left = LEFT) =>
  `ZY1,钱家伟,男,429999200408171094,19900006496,产科,${more},${left},好转`;

/** Qian, whom an account holds, is discharged; the moment comes at which the form is offered. */
async function leaves({ until = OPENS } = {}): Promise<string> {
  await registerQian(hospital);
  await bringDischarges(hospital, rowOf());
  hospital.at(until);
  await hospital.runJobs();
  return (await staysOf(hospital))[0]!._id;
}
const answer = (dischargeId: string, answers: Record<string, string | boolean>, revision = 0) => ({
  ...{ requestId: wish(), appointmentId: `stay-${dischargeId}`, revision, answers, finish: true },
});
const paper = (dischargeId: string, answers: Record<string, string>) => ({
  ...{ requestId: wish(), dischargeId, way: 'letter' as const, answers },
});
const fileOf = (dischargeId: string) => hospital.value(viewDischarged, { dischargeId }, 'office');
const cases = () => hospital.all<Case>('cases');

describe('R14: the ward’s form, three days after discharge', () => {
  test('is offered once, in its own version, to the account that holds the patient', async () => {
    const dischargeId = await leaves({ until: OPENS - 1 });
    expect(await surveysOf(hospital)).toEqual([]);
    hospital.at(OPENS);
    await hospital.runJobs();
    await hospital.set('discharges', dischargeId, { owesSurvey: LEFT });
    await hospital.runJobs();
    const _id = `stay-${dischargeId}`;
    expect(await surveysOf(hospital)).toMatchObject([{ _id, form: 2, date: LEFT }]);
    expect(await noticesOf(hospital, 'survey')).toMatchObject([
      { account: 'qian', facts: { appointmentId: _id, department: '产科', date: LEFT } },
    ]);
    expect(await hospital.value(listSurveys, {}, 'qian')).toMatchObject({
      waiting: 1,
      surveys: [{ occasion: 'ward', patient: { name: '钱家伟' }, department: { name: '产科' } }],
    });
  });

  test('a late list offers forms that are still open; one that is too late offers none', async () => {
    await registerQian(hospital);
    hospital.at(at('2026-12-01', '10:00'));
    await bringDischarges(hospital, rowOf());
    await hospital.runJobs();
    expect(await surveysOf(hospital)).toHaveLength(1);
    await hospital.stack.store.remove('surveys', { filter: {}, multi: true });
    hospital.at(at('2026-12-07', '19:00'));
    await bringDischarges(hospital, rowOf('头外伤,2026-11-01'));
    await hospital.runJobs();
    expect(await surveysOf(hospital)).toEqual([]);
  });

  test('a suggestion becomes a case and a figure of the ward’s department, also after the stay is corrected', async () => {
    const dischargeId = await leaves();
    const given = { overall: 'basic', fees: 'basic', suggestions: '饭菜太咸' };
    await hospital.value(saveSurvey, answer(dischargeId, given), 'qian');
    expect(await cases()).toMatchObject([
      { matter: 'improvement', department: { name: '产科' }, dischargeId, account: 'qian' },
    ]);
    await bringDischarges(
      hospital,
      rowOf('脑外伤,2026-11-01', '2026-11-19').replace('产科', '骨科'),
    );
    hospital.at(at('2026-11-24', '10:00'));
    await sumFigures(hospital);
    const month = await viewMonth(hospital, '2026-11', 'office');
    const counted = { basic: 1, web_fees_basic: 1, suggestions: 1 };
    expect(month.hospital).toMatchObject(counted);
    const bones = month.rows.find(({ department }) => department === '骨科');
    expect(bones?.sums).toMatchObject({ basic: 1, web_fees_basic: 1 });
  });
});

test('a list that is corrected to another patient takes the form back from the wrong one (R20)', async () => {
  await leaves();
  expect((await hospital.value(listSurveys, {}, 'qian')).waiting).toBe(1);
  const { name, phone, document } = person(2);
  const patientId = await hospital.patient('li', 2);
  await hospital.prove(patientId, 'li');
  const who = [name, '男', 'number' in document ? document.number : '', phone].join(',');
  await bringDischarges(hospital, rowOf().replace('钱家伟,男,429999200408171094,19900006496', who));
  await hospital.runJobs();
  expect((await hospital.value(listSurveys, {}, 'qian')).surveys).toEqual([]);
  expect((await hospital.value(listSurveys, {}, 'li')).waiting).toBe(1);
  const told = (await noticesOf(hospital, 'survey')).map(({ account }) => account);
  expect(told.sort()).toEqual(['li', 'qian']);
});

describe('R14: nobody is asked the same question twice', () => {
  test('after a call that asked: no form is offered, and an offered one is closed', async () => {
    const dischargeId = await leaves();
    const round = await idOf(hospital, 'discharge1');
    await putDown(hospital, round, 'reached', { satisfaction: 'satisfied' });
    expect(await hospital.value(listSurveys, {}, 'qian')).toMatchObject({
      waiting: 0,
      surveys: [{ state: 'closed' }],
    });
    expect(
      await hospital.refusal(saveSurvey, answer(dischargeId, { overall: 'basic' }), 'qian'),
    ).toBe('SURVEY_CLOSED');
    const onPaper = paper(dischargeId, { overall: 'basic' });
    expect(await hospital.refusal(enterWardSurvey, onPaper, 'office')).toBe('WARD_SURVEY_ASKED');
    expect((await fileOf(dischargeId)).questionnaire).toMatchObject({ state: 'asked' });
    await hospital.runNotices();
    expect(await noticesOf(hospital, 'survey')).toMatchObject([{ state: 'dropped' }]);
    await hospital.stack.store.remove('surveys', { filter: {}, multi: true });
    await hospital.set('discharges', dischargeId, { owesSurvey: LEFT });
    await hospital.runJobs();
    expect(await surveysOf(hospital)).toEqual([]);
  });

  test('after an answered form: the call does not ask the same', async () => {
    const dischargeId = await leaves();
    const round = await idOf(hospital, 'discharge1');
    const asked = async () => (await viewCall(hospital, round)).questions.map(({ id }) => id);
    expect(await asked()).toContain('praise');
    await hospital.value(saveSurvey, answer(dischargeId, { overall: 'satisfied' }), 'qian');
    expect(await asked()).not.toContain('praise');
    expect(await asked()).toContain('feeling');
    expect(await viewCall(hospital, round)).toMatchObject({
      questionnaire: { way: 'online', overall: 'satisfied' },
    });
    await expect(putDown(hospital, round, 'reached', { satisfaction: 'basic' })).rejects.toThrow();
    await putDown(hospital, round, 'reached', { answers: { feeling: '好多了' } });
  });
});

describe('R14: a form on paper, entered by hand', () => {
  test('counts and is followed like one from WeChat, also of a patient without a record; a repeated request makes one form', async () => {
    await bringDischarges(
      hospital,
      'ZY2,龙家伟,男,,19900009866,儿科,手足口病,2026-11-01,2026-11-20,治愈',
    );
    const dischargeId = (await staysOf(hospital))[0]!._id;
    const sent = paper(dischargeId, { overall: 'dissatisfied', suggestions: '等得太久' });
    const { questionnaire } = await hospital.value(enterWardSurvey, sent, 'office');
    expect(questionnaire).toMatchObject({
      state: 'answered',
      way: 'letter',
      overall: 'dissatisfied',
    });
    expect(await hospital.value(enterWardSurvey, sent, 'office')).toEqual({ questionnaire });
    expect(await cases()).toMatchObject([{ matter: 'complaint', dischargeId }]);
    const again = paper(dischargeId, { overall: 'basic' });
    expect(await hospital.refusal(enterWardSurvey, again, 'office')).toBe('WARD_SURVEY_ANSWERED');
    expect(await surveysOf(hospital)).toHaveLength(1);
    await sumFigures(hospital);
    expect((await viewMonth(hospital, '2026-11', 'office')).hospital).toMatchObject({
      dissatisfied: 1,
    });
  });

  test('closes the offered one; another ward’s nurse cannot enter it, and a form without answers is refused', async () => {
    const dischargeId = await leaves();
    const sent = paper(dischargeId, { overall: 'satisfied' });
    expect(await hospital.refusal(enterWardSurvey, sent, 'sister')).toBe('DISCHARGE_UNKNOWN');
    expect(await hospital.refusal(enterWardSurvey, paper(dischargeId, {}), 'office')).toBe(
      'INPUT_INVALID',
    );
    await hospital.value(enterWardSurvey, sent, 'office');
    expect(
      await hospital.refusal(saveSurvey, answer(dischargeId, { overall: 'basic' }, 1), 'qian'),
    ).toBe('SURVEY_CLOSED');
    expect((await hospital.value(listSurveys, {}, 'qian')).waiting).toBe(0);
  });
});
