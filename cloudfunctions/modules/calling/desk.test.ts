import { defined } from '../../../domain/defined';
import { at, MINUTE } from '../../../domain/time/time';
import { dyingAt, fileOf, wish } from '../../../tests/hospital';
import {
  callsToday,
  hospitalThatCalls,
  idOf,
  putDown,
  rowOfLong,
  rowOfQian,
  viewCall,
} from '../../../tests/hospital/calling';
import { registerQian } from '../../../tests/hospital/care';
import { assignFollowUps } from '../../../types/calling/assignFollowUps';
import { holdFollowUp } from '../../../types/calling/holdFollowUp';
import { listCallStaff } from '../../../types/calling/listCallStaff';
import { recordFollowUp } from '../../../types/calling/recordFollowUp';
import { setCallHour } from '../../../types/calling/setCallHour';
import { takeBackNeverCall } from '../../../types/calling/takeBackNeverCall';
import { undoFollowUp } from '../../../types/calling/undoFollowUp';
import { answerCase } from '../../../types/cases/answerCase';
import { importDischarges } from '../../../types/discharges/importDischarges';
import type { FollowUp } from '../followups/stores/followUps';
import { deathStore, type Patient } from '../people';
import { planFollowUps } from './jobs/planFollowUps';

const hospital = hospitalThatCalls();
const HEADER = '住院号,姓名,性别,证件号码,联系电话,科室,出院诊断,入院日期,出院日期,转归';
const monday = '2026-11-23';
const nine = at(monday, '09:00');

beforeEach(async () => {
  const file = fileOf(`${HEADER}\n${rowOfQian}\n${rowOfLong}`, 'stays.csv');
  await hospital.value(importDischarges, file, 'office');
});

const stored = async (id: string) =>
  (await hospital.all<FollowUp>('followUps')).find(({ _id }) => _id === id)!;
const hold = (followUpId: string, account: string, on = true) =>
  hospital.call(holdFollowUp, { followUpId, hold: on }, account);
const undo = (followUpId: string, moment: number, account = 'office') =>
  hospital.call(undoFollowUp, { followUpId, at: moment }, account);
const codeOf = (answer: Awaited<ReturnType<typeof undo>>) =>
  answer.ok ? 'done' : answer.refusal.code;
const lastTry = async (id: string) => (await stored(id)).attempts.at(-1)!.at;

describe('R15: a call has one caller at a time', () => {
  test('of two who open it at the same time one gets it, and the other is told who', async () => {
    const id = await idOf(hospital, 'discharge1', '钱家伟');
    const answers = await Promise.all([hold(id, 'office'), hold(id, 'other')]);
    const refusals = answers.flatMap(answer => (answer.ok ? [] : [answer.refusal]));
    expect(refusals).toMatchObject([
      { code: 'FOLLOW_UP_HELD', facts: { until: nine + 30 * MINUTE } },
    ]);
    const { holder } = (await viewCall(hospital, id)).followUp;
    expect(holder?.mine).toBe(answers[0]!.ok);
    const late = answers[0]!.ok ? 'other' : 'office';
    const record = { requestId: wish(), followUpId: id, record: { outcome: 'noAnswer' as const } };
    expect(await hospital.refusal(recordFollowUp, record, late)).toBe('FOLLOW_UP_HELD');
    // It becomes free after its time.
    hospital.at(nine + 30 * MINUTE);
    expect((await hold(id, late)).ok).toBe(true);
  });

  test('leaving a call frees it; the office can free and assign all calls', async () => {
    const id = await idOf(hospital, 'discharge1', '钱家伟');
    await hold(id, 'other');
    await hold(id, 'other', false);
    expect((await stored(id)).holder).toBeUndefined();
    await hold(id, 'other');
    const { callers } = await hospital.value(listCallStaff, {}, 'office');
    expect(callers.map(({ callerId }) => callerId).sort()).toEqual(
      ['chen', 'hu', 'nurse', 'office', 'other'].sort(),
    );
    const give = (to?: string) =>
      hospital.value(assignFollowUps, { followUpIds: [id], ...defined({ to }) }, 'office');
    expect(await give('office')).toEqual({ given: 1, left: 0 });
    expect(await callsToday(hospital, { caller: 'mine' })).toMatchObject({
      callers: [{ callerId: 'office', count: 1 }],
      followUps: [{ followUpId: id, holder: { mine: true } }],
      counts: { due: 1 },
    });
    expect((await callsToday(hospital, { caller: 'nobody' })).followUps).toHaveLength(1);
    // An assigned call stays assigned for the next try.
    await putDown(hospital, id, 'noAnswer');
    expect((await stored(id)).holder).toMatchObject({ by: 'office' });
    expect(await give()).toEqual({ given: 1, left: 0 });
    expect((await stored(id)).holder).toBeUndefined();
    // A doctor without a department has none of these calls, so none is assigned.
    expect(await give('hu')).toEqual({ given: 0, left: 1 });
    const chief = { followUpIds: [id], to: 'chief' };
    expect(await hospital.refusal(assignFollowUps, chief, 'office')).toBe(
      'FOLLOW_UP_CALLER_UNKNOWN',
    );
  });
});

describe('R15: the best hour', () => {
  test('is the one the patient asked for: first on the list during that hour, last before it', async () => {
    const [qian, long] = await Promise.all(
      ['钱家伟', '龙家伟'].map(name => idOf(hospital, 'discharge1', name)),
    );
    const order = async () =>
      (await callsToday(hospital)).followUps.map(({ followUpId }) => followUpId);
    const before = await order();
    const first = before[0]!;
    expect([...before].sort()).toEqual([qian, long].sort());
    await hospital.value(setCallHour, { followUpId: first, hour: 15 }, 'office');
    expect((await order()).at(-1)).toBe(first);
    hospital.at(at(monday, '15:20'));
    expect((await order())[0]).toBe(first);
    // An hour that has passed means the next day.
    await hospital.value(setCallHour, { followUpId: first, hour: 9 }, 'office');
    expect(await order()).not.toContain(first);
    expect(await stored(first)).toMatchObject({ nextOn: '2026-11-24', triedOn: [] });
  });

  test('does not come before urgency: each call has one place in the day’s order', async () => {
    const ids = (await hospital.all<FollowUp>('followUps'))
      .filter(({ kind }) => kind !== 'dischargeDay')
      .map(({ _id }) => _id);
    const [friday, today] = ['2026-11-20', monday];
    const hours = [
      { dueOn: today, hour: { at: 9, why: 'asked' } },
      { dueOn: friday, hour: { at: 15, why: 'answered' } },
      { dueOn: today, hour: { at: 9, why: 'answered' } },
      { dueOn: today, hour: { at: 8, why: 'asked' } },
      { dueOn: today, hour: { at: 15, why: 'answered' } },
      { dueOn: friday, hour: { at: 16, why: 'asked' } },
    ];
    expect(ids).toHaveLength(hours.length);
    for (const [n, of] of hours.entries())
      await hospital.set('followUps', ids[n]!, { ...of, nextOn: monday });
    const order = (await callsToday(hospital)).followUps.map(({ followUpId }) => followUpId);
    // Among equals the earliest due comes first. A patient who asked for a later hour is last, even
    // if overdue.
    expect(order).toEqual([...ids.slice(0, 4), ids[5], ids[4]]);
  });

  test('is the hour in which the patient answered, for the person’s other calls; a miss in it removes it', async () => {
    hospital.at(at(monday, '16:10'));
    await putDown(hospital, await idOf(hospital, 'discharge1', '钱家伟'), 'reached', {
      nextCallOn: '2026-12-01',
    });
    const second = await idOf(hospital, 'discharge2', '钱家伟');
    expect((await stored(second)).hour).toMatchObject({ at: 16, why: 'answered' });
    const next = (await hospital.all<FollowUp>('followUps')).find(
      ({ kind }) => kind === 'byCondition',
    );
    expect(next?.hour).toMatchObject({ at: 16 });
    hospital.at(at('2026-11-30', '16:30'));
    await putDown(hospital, second, 'noAnswer');
    expect((await stored(second)).hour).toBeUndefined();
  });
});

describe('R15: taking a result back', () => {
  test('with everything that came from it: case, voices, worry, number, next call, hour', async () => {
    const id = await idOf(hospital, 'discharge1', '钱家伟');
    await putDown(hospital, id, 'noAnswer');
    const before = await stored(id);
    const others = async () =>
      (await hospital.all<FollowUp>('followUps')).map(each => [each._id, each.open, each.hour]);
    const [standing, cases] = [await others(), await hospital.all('cases')];
    await putDown(hospital, id, 'reached', {
      satisfaction: 'dissatisfied',
      worry: '伤口疼',
      nextCallOn: '2026-12-01',
      answers: { praise: '谢谢胡医生', suggestion: '食堂早点开门' },
    });
    expect(await hospital.all('cases')).toHaveLength(cases.length + 1);
    expect(await hospital.all('voices')).toHaveLength(2);
    const moment = await lastTry(id);
    expect(codeOf(await undo(id, moment, 'other'))).toBe('done');
    expect(codeOf(await undo(id, moment, 'other'))).toBe('done');
    expect(await hospital.all('cases')).toEqual(cases);
    expect(await hospital.all('voices')).toEqual([]);
    expect(await others()).toEqual(standing);
    const { undone, holder, nextOn: _, ...after } = await stored(id);
    expect(undone).toMatchObject([{ outcome: 'reached', by: 'office', undoneBy: 'other' }]);
    expect(holder?.by).toBe('other');
    const { nextOn: __, ...was } = before;
    expect(after).toEqual({ ...was, changedAt: expect.any(Number) });
    expect((await callsToday(hospital, {}, 'other')).followUps).toHaveLength(2);
  });

  test('a wrong number and the new one are restored; calls ended by “never call” are open again', async () => {
    const id = await idOf(hospital, 'discharge1', '钱家伟');
    await putDown(hospital, id, 'wrongNumber', { newPhone: '13900001111' });
    expect(codeOf(await undo(id, await lastTry(id)))).toBe('done');
    const second = await idOf(hospital, 'discharge2', '钱家伟');
    for (const each of [id, second])
      expect((await viewCall(hospital, each)).person.phones).toEqual([
        { phone: '19900006496', wrong: false },
      ]);
    hospital.at(nine + MINUTE);
    await putDown(hospital, id, 'neverCall', { refusalReason: 'disturbed' });
    expect((await stored(second)).open).toBe(false);
    expect(codeOf(await undo(id, await lastTry(id)))).toBe('done');
    expect(await stored(second)).toMatchObject({ open: true, state: 'open' });
    expect(await stored(id)).toMatchObject({ open: true, tried: false });
    expect(await stored(id)).not.toHaveProperty('neverCall');
  });

  test('is refused if staff have continued from it, after the time limit, and for other members', async () => {
    const id = await idOf(hospital, 'discharge1', '钱家伟');
    const { caseId } = await putDown(hospital, id, 'reached', { satisfaction: 'dissatisfied' });
    const moment = await lastTry(id);
    expect(codeOf(await undo(id, moment, 'nurse'))).toBe('NOT_ALLOWED');
    const answered = { requestId: wish(), caseId: caseId!, text: '已经向您道歉' };
    await hospital.value(answerCase, answered, 'office');
    const stands = await undo(id, moment);
    expect(stands).toMatchObject({
      refusal: { code: 'FOLLOW_UP_UNDO_STANDS', facts: { because: 'case' } },
    });
    expect((await stored(id)).attempts).toHaveLength(1);
    const long = await idOf(hospital, 'discharge1', '龙家伟');
    await putDown(hospital, long, 'busy');
    hospital.at(nine + 16 * MINUTE);
    expect(codeOf(await undo(long, nine))).toBe('FOLLOW_UP_UNDO_LATE');
  });

  test('a death recorded by mistake: at any time by the office, with everything it ended (R26)', async () => {
    const patientId = await registerQian(hospital);
    // The ward's list is corrected, and now the patient of the stay is known.
    const row = rowOfQian.replace('好转', '治愈');
    await hospital.value(importDischarges, fileOf(`${HEADER}\n${row}`, 'again.csv'), 'office');
    const id = await idOf(hospital, 'discharge1', '钱家伟');
    const second = await idOf(hospital, 'discharge2', '钱家伟');
    await putDown(hospital, id, 'died', {}, 'other');
    await hospital.runJobs();
    const closed = async () => (await hospital.all<Patient>('patients')).map(each => each.closed);
    expect((await stored(second)).open).toBe(false);
    const dead = async () => deathStore.among([(await stored(id)).personId, patientId]);
    expect((await dead()).size).toBe(1);
    expect(await closed()).toEqual([true]);
    hospital.at(nine + 3 * 24 * 60 * MINUTE);
    expect(codeOf(await undo(id, await lastTry(id), 'nurse'))).toBe('NOT_ALLOWED');
    expect(codeOf(await undo(id, await lastTry(id)))).toBe('done');
    await hospital.runJobs();
    expect((await dead()).size).toBe(0);
    expect(await closed()).toEqual([undefined]);
    expect(await stored(second)).toMatchObject({ open: true, state: 'open' });
    expect(await stored(id)).toMatchObject({ open: true, undone: [{ outcome: 'died' }] });
  });

  test('a call that ended for another reason meanwhile stays ended: a death, or "never call" (R26)', async () => {
    const id = await idOf(hospital, 'discharge1', '钱家伟');
    const second = await idOf(hospital, 'discharge2', '钱家伟');
    const list = (name: string, result: string) =>
      hospital.value(
        importDischarges,
        fileOf(`${HEADER}\n${rowOfQian.replace('好转', result)}`, name),
        'office',
      );
    await putDown(hospital, id, 'noAnswer');
    await putDown(hospital, second, 'movedHospital');
    await list('died.csv', '死亡');
    for (const each of [id, second]) {
      expect(codeOf(await undo(each, await lastTry(each)))).toBe('done');
      expect(await stored(each)).toMatchObject({
        ...{ open: false, state: 'closed', closedBecause: 'died', attempts: [] },
      });
    }
    await list('alive.csv', '治愈');
    for (const each of [id, second])
      expect(await stored(each)).toMatchObject({ open: true, state: 'open' });
    hospital.at(nine + MINUTE);
    await putDown(hospital, second, 'movedHospital');
    await putDown(hospital, id, 'neverCall', { refusalReason: 'disturbed' });
    expect(codeOf(await undo(second, await lastTry(second)))).toBe('done');
    expect(await stored(second)).toMatchObject({ open: false, closedBecause: 'neverCall' });
    await list('died-again.csv', '死亡');
    expect(await hospital.refusal(takeBackNeverCall, { followUpId: id }, 'office')).toBe(
      'FOLLOW_UP_PERSON_DIED',
    );
  });

  test('killed anywhere, the job completes it; the same record request again does nothing more', async () => {
    for (let request = 1; request < 30; request += 3) {
      hospital.at(nine + request * MINUTE);
      const id = await idOf(hospital, 'discharge1', '钱家伟');
      const wished = wish();
      const record = { outcome: 'reached' as const, satisfaction: 'dissatisfied' as const };
      const input = { requestId: wished, followUpId: id, record };
      await hospital.value(recordFollowUp, input, 'office');
      const moment = await lastTry(id);
      await dyingAt(hospital, request, () => undo(id, moment));
      await planFollowUps.run(hospital.stack.clock.now(), () => true);
      if ((await stored(id)).attempts.length) await undo(id, moment);
      expect(await stored(id)).toMatchObject({ open: true, attempts: [] });
      expect(await hospital.all('cases')).toEqual([]);
      expect(await hospital.refusal(recordFollowUp, input, 'office')).toBe('FOLLOW_UP_UNDONE');
    }
  });
});
