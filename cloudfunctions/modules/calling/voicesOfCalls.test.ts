import { at, DAY } from '../../../domain/time/time';
import { fileOf } from '../../../tests/hospital';
import {
  friday,
  hospitalThatCalls,
  idOf,
  putDown,
  rowOfQian,
} from '../../../tests/hospital/calling';
import { sumFigures, viewMonth } from '../../../tests/hospital/month';
import { importDischarges } from '../../../types/discharges/importDischarges';
import { listVoices } from '../../../types/voices/listVoices';
import type { Case } from '../cases/stores/cases';
import type { FollowUp } from '../followups/stores/followUps';

const hospital = hospitalThatCalls();
const HEADER = '住院号,姓名,性别,证件号码,联系电话,科室,出院诊断,入院日期,出院日期,转归';

beforeEach(async () => {
  const file = fileOf(`${HEADER}\n${rowOfQian}`, 'stays.csv');
  await hospital.value(importDischarges, file, 'office');
});

const suggestions = async () =>
  (await hospital.value(listVoices, { kind: 'suggestion', show: 'all' }, 'office')).voices;
const cases = () => hospital.all<Case>('cases');
const counted = async () => {
  hospital.at(at('2026-11-23', '10:00'));
  await sumFigures(hospital);
  return (await viewMonth(hospital, friday.slice(0, 7), 'office')).hospital;
};

describe('R14: what is said in a call is treated like what is written in a survey', () => {
  test('praise and a suggestion of a satisfied patient are voices, and no case', async () => {
    const id = await idOf(hospital, 'discharge1');
    await putDown(hospital, id, 'reached', {
      satisfaction: 'satisfied',
      ratings: { attitude: 'satisfied', fees: 'basic' },
      answers: { suggestion: '饭菜太咸', praise: '三床的护士' },
    });
    expect(await suggestions()).toMatchObject([
      { state: 'new', from: 'call', text: '饭菜太咸', date: friday, department: { name: '产科' } },
    ]);
    expect(await cases()).toEqual([]);
    expect(await counted()).toMatchObject({
      praise: 1,
      suggestions: 1,
      call_attitude_satisfied: 1,
      call_fees_basic: 1,
    });
  });

  test('a suggestion of a basically satisfied patient is a case with a remedy; settled twice it is one case', async () => {
    const id = await idOf(hospital, 'discharge1');
    await putDown(hospital, id, 'reached', {
      satisfaction: 'basic',
      answers: { suggestion: '饭菜太咸' },
    });
    // A call that was killed before it noted that nothing is owed.
    await hospital.set('followUps', id, { owes: true });
    hospital.at(hospital.stack.clock.now() + DAY);
    await hospital.runJobs();
    expect(await cases()).toMatchObject([{ matter: 'improvement', source: { kind: 'call', id } }]);
    expect(await suggestions()).toMatchObject([{ state: 'asCase', can: [] }]);
  });

  test('an aspect rated dissatisfied is a complaint of its kind; “nothing” is no suggestion', async () => {
    const id = await idOf(hospital, 'discharge1');
    await putDown(hospital, id, 'reached', {
      satisfaction: 'basic',
      ratings: { facilities: 'dissatisfied' },
      answers: { suggestion: '没有' },
    });
    expect(await cases()).toMatchObject([{ matter: 'complaint', kind: 'process' }]);
    expect(await suggestions()).toEqual([]);
  });
});

test('R14: the reason for not coming is counted; a reason that is not offered counts as "other"', async () => {
  const id = await idOf(hospital, 'discharge1');
  await putDown(hospital, id, 'reached', { answers: { whyMissed: '忘记了' } });
  expect((await hospital.all<FollowUp>('followUps')).find(({ _id }) => _id === id)?.whyMissed).toBe(
    'forgot',
  );
  const other = await idOf(hospital, 'discharge2');
  await putDown(hospital, other, 'reached', { answers: { whyMissed: '孩子要高考' } });
  expect(await counted()).toMatchObject({ missed_forgot: 1, missed_otherwise: 1 });
});
