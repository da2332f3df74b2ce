import { at } from '../../../domain/time/time';
import { dyingAt, fileOf, wish } from '../../../tests/hospital';
import {
  callsToday,
  friday,
  hospitalThatCalls,
  idOf,
  putDown,
  rowOfQian,
  viewCall,
} from '../../../tests/hospital/calling';
import { sumFigures, viewMonth } from '../../../tests/hospital/month';
import type { FollowUpRecord } from '../../../types/calling/followUpRecord';
import { recordFollowUp } from '../../../types/calling/recordFollowUp';
import { takeBackNeverCall } from '../../../types/calling/takeBackNeverCall';
import { importDischarges } from '../../../types/discharges/importDischarges';
import type { FollowUp } from '../followups/stores/followUps';

const hospital = hospitalThatCalls();
const HEADER = '住院号,姓名,性别,证件号码,联系电话,科室,出院诊断,入院日期,出院日期,转归';

beforeEach(async () => {
  const file = fileOf(`${HEADER}\n${rowOfQian}`, 'stays.csv');
  await hospital.value(importDischarges, file, 'office');
});

const all = () => hospital.all<FollowUp>('followUps');
const byCondition = async () =>
  (await all()).filter(({ kind, open }) => kind === 'byCondition' && open);
const refusedFields = async (followUpId: string, more: Partial<FollowUpRecord>) => {
  const record = { outcome: 'reached' as const, ...more };
  const answer = await hospital.call(
    recordFollowUp,
    { requestId: wish(), followUpId, record },
    'office',
  );
  if (answer.ok || answer.refusal.code !== 'INPUT_INVALID') return [];
  return answer.refusal.facts.fields.map(({ path }) => path);
};

describe('R15: the next call depends on the patient’s condition, until recovery', () => {
  test('again on each chosen day, with the notes of the calls before; recovery ends it', async () => {
    const first = await idOf(hospital, 'discharge1');
    await putDown(hospital, first, 'reached', { course: 'goesOn', nextCallOn: '2026-12-01' });
    const [next] = await byCondition();
    expect(next).toMatchObject({
      dueOn: '2026-12-01',
      nextOn: '2026-12-01',
      date: friday,
      by: 'nurse',
    });
    hospital.at(at('2026-12-01', '09:00'));
    const { followUps } = await callsToday(hospital, { kind: 'byCondition' });
    expect(followUps).toMatchObject([{ name: '钱家伟', state: 'due' }]);
    await putDown(hospital, next!._id, 'reached', { course: 'goesOn', nextCallOn: '2026-12-08' });
    hospital.at(at('2026-12-08', '09:00'));
    const [second] = await byCondition();
    const page = await viewCall(hospital, second!._id);
    expect(page.questions.map(({ id }) => id)).toContain('feeling');
    expect(
      page.earlier.flatMap(({ attempts }) => attempts).map(({ nextCallOn }) => nextCallOn),
    ).toEqual(expect.arrayContaining(['2026-12-01', '2026-12-08']));
    await putDown(hospital, second!._id, 'reached', { course: 'recovered' });
    expect(await byCondition()).toEqual([]);
  });

  test('recovery in a round removes the call that was set; the rounds are a minimum and stay', async () => {
    await putDown(hospital, await idOf(hospital, 'discharge1'), 'reached', {
      course: 'goesOn',
      nextCallOn: '2026-12-20',
    });
    await putDown(hospital, await idOf(hospital, 'discharge2'), 'reached', { course: 'recovered' });
    expect(await byCondition()).toEqual([]);
    const third = (await all()).find(({ kind }) => kind === 'discharge3');
    expect(third).toMatchObject({ open: true });
  });

  test('a day before tomorrow, one beyond a year, and one after recovery are refused by field', async () => {
    const id = await idOf(hospital, 'discharge1');
    for (const nextCallOn of ['2026-11-23', '2026-11-01', '2027-11-30'])
      expect(await refusedFields(id, { nextCallOn })).toEqual(['record.nextCallOn']);
    expect(await refusedFields(id, { nextCallOn: '2026-12-01', course: 'recovered' })).toEqual([
      'record.nextCallOn',
    ]);
  });

  test('killed at any request, the next call exists once', async () => {
    const id = await idOf(hospital, 'discharge1');
    const record = {
      outcome: 'reached' as const,
      course: 'goesOn' as const,
      nextCallOn: '2026-12-01',
    };
    const input = { requestId: wish(), followUpId: id, record };
    for (let n = 1; n <= 12; n++) {
      await dyingAt(hospital, n, () => hospital.call(recordFollowUp, input, 'office')).catch(
        () => undefined,
      );
    }
    hospital.at(at('2026-11-24', '00:30'));
    await hospital.runJobs();
    expect(await byCondition()).toHaveLength(1);
  });
});

describe('R15: "worse than at discharge" cannot be recorded without an explanation', () => {
  test('the patient’s words, or an explicit reason why no doctor is asked', async () => {
    const id = await idOf(hospital, 'discharge1');
    const answers = { feeling: '不如出院时' };
    expect(await refusedFields(id, { answers })).toEqual(['record.worry']);
    expect(await refusedFields(id, { answers, worry: '？' })).toEqual(['record.worry']);
    await putDown(hospital, id, 'reached', { answers, noDoctorBecause: '昨天已在门诊看过' });
    const { attempts, worry } = (await viewCall(hospital, id)).round;
    expect(attempts).toMatchObject([{ noDoctorBecause: '昨天已在门诊看过' }]);
    expect(worry).toBeUndefined();
    const second = await idOf(hospital, 'discharge2');
    await putDown(hospital, second, 'reached', { answers, worry: '伤口又红又痛' });
    expect((await viewCall(hospital, second)).round.worry).toMatchObject({ worry: '伤口又红又痛' });
    expect(JSON.stringify(await all())).not.toMatch(/门诊看过|又红又痛/);
  });
});

describe('R15: "declined" ends the rounds of the stay, "never call" ends all calls until taken back', () => {
  test('"never call" asks for the reason; nobody can plan a call; the office takes it back', async () => {
    const id = await idOf(hospital, 'discharge1');
    const never = { outcome: 'neverCall' as const };
    const answer = await hospital.call(
      recordFollowUp,
      { requestId: wish(), followUpId: id, record: never },
      'office',
    );
    expect(answer).toMatchObject({
      refusal: { facts: { fields: [{ path: 'record.refusalReason' }] } },
    });
    await putDown(hospital, id, 'neverCall', { refusalReason: 'disturbed' });
    expect((await all()).filter(({ open }) => open)).toEqual([]);
    // Another stay of the same person is not called either.
    const again = rowOfQian.replace('ZY1,', 'ZY9,').replace(friday, '2026-11-22');
    await hospital.value(importDischarges, fileOf(`${HEADER}\n${again}`, 'n.csv'), 'office');
    await hospital.runJobs();
    expect((await all()).filter(({ open }) => open)).toEqual([]);
    expect((await viewCall(hospital, id)).round.neverCall).toBe(true);
    expect(await hospital.refusal(takeBackNeverCall, { followUpId: id }, 'nurse')).toBe(
      'NOT_ALLOWED',
    );
    const { round, opened } = await hospital.value(takeBackNeverCall, { followUpId: id }, 'office');
    expect([round.neverCall, opened]).toEqual([false, 2]);
    expect((await hospital.value(takeBackNeverCall, { followUpId: id }, 'office')).opened).toBe(0);
    expect((await all()).filter(({ open }) => open)).toHaveLength(2);
  });

  test('the reasons of both are counted, once for each person', async () => {
    await putDown(hospital, await idOf(hospital, 'discharge1'), 'declined', {
      refusalReason: 'noTime',
    });
    hospital.at(at('2026-11-23', '10:00'));
    await sumFigures(hospital);
    const { hospital: sums } = await viewMonth(hospital, '2026-11', 'office');
    expect(sums).toMatchObject({ declined_noTime: 1, failed_declined: 3 });
  });
});
