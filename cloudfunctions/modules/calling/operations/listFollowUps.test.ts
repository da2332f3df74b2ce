import { defined } from '../../../../domain/defined';
import { at } from '../../../../domain/time/time';
import {
  callsToday,
  friday,
  hospitalThatCalls,
  idOf,
  layTwoDoctors,
  putDown,
  rowOfLong,
  rowOfQian,
} from '../../../../tests/hospital/calling';
import { bringDischarges } from '../../../../tests/hospital/discharges';
import { recordFollowUp } from '../../../../types/calling/recordFollowUp';
import { viewFollowUp } from '../../../../types/calling/viewFollowUp';

const hospital = hospitalThatCalls();

describe('today’s calls (R15)', () => {
  test('due calls are on the list from the day after discharge, counted by state, department and kind', async () => {
    await bringDischarges(hospital, rowOfQian, rowOfLong);
    const list = await callsToday(hospital);
    expect(list).toMatchObject({
      today: '2026-11-23',
      callable: true,
      counts: { due: 2, overdue: 0, retry: 0 },
      kinds: [{ kind: 'discharge1', count: 2 }],
    });
    expect(list.departments).toEqual(
      expect.arrayContaining([
        { name: '产科', count: 1 },
        { name: '儿科', count: 1 },
      ]),
    );
    expect(list.followUps.find(({ name }) => name === '钱家伟')).toMatchObject({
      kind: 'discharge1',
      by: 'nurse',
      state: 'due',
      dueOn: '2026-11-25',
      nextOn: '2026-11-23',
      date: friday,
      department: '产科',
      sex: 'male',
      age: 22,
      tries: 0,
      triesMost: 3,
      draft: false,
      worryOpen: false,
    });
    expect(
      (await callsToday(hospital, { when: 'coming' })).followUps.map(({ kind }) => kind),
    ).toEqual(['discharge2', 'discharge2', 'discharge3', 'discharge3']);
    const narrowed = await callsToday(hospital, { department: '儿科' });
    expect(narrowed).toMatchObject({ counts: { due: 1 }, followUps: [{ name: '龙家伟' }] });
    expect((await callsToday(hospital, { kind: 'discharge2' })).followUps).toEqual([]);
    expect((await callsToday(hospital, { by: 'nurse', state: 'overdue' })).followUps).toEqual([]);
    hospital.at(at('2026-11-26', '09:00'));
    expect(await callsToday(hospital, { state: 'overdue' })).toMatchObject({
      counts: { due: 2, overdue: 2, retry: 0 },
      followUps: [{ state: 'overdue' }, { state: 'overdue' }],
    });
  });

  test('page by page, the earliest due first', async () => {
    const rows = Array.from(
      { length: 70 },
      (_, n) =>
        `ZY${n},测试甲,女,,199${String(n).padStart(8, '0')},产科,顺产,2026-10-01,2026-11-${String(10 + (n % 9))},治愈`,
    );
    await bringDischarges(hospital, ...rows);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await callsToday(hospital, {
        kind: 'discharge1',
        ...defined({ after }),
      });
      seen.push(...page.followUps.map(({ dueOn, followUpId }) => `${dueOn} ${followUpId}`));
      after = page.next;
    } while (after);
    expect(seen).toHaveLength(70);
    expect(new Set(seen).size).toBe(70);
    expect(seen).toEqual([...seen].sort());
  });

  test('on a statutory holiday nobody is called, and the list says so', async () => {
    hospital.at(at('2026-10-02', '09:00'));
    expect(await callsToday(hospital)).toMatchObject({ callable: false });
  });

  test('a department’s desk and doctors see only their own calls (R20)', async () => {
    await layTwoDoctors(hospital);
    await hospital.set('staff', 'nurse', { departments: ['K02'] });
    hospital.at(at('2026-11-21', '09:00'));
    await bringDischarges(hospital, rowOfQian, rowOfLong);
    hospital.at(at('2026-11-23', '09:00'));
    const names = async (account: string) =>
      (await callsToday(hospital, {}, account)).followUps.map(
        ({ kind, name }) => `${kind} ${name}`,
      );
    expect(await names('nurse')).toEqual(['discharge1 龙家伟']);
    expect(await names('hu')).toEqual(['dischargeDay 钱家伟']);
    expect(await names('office')).toHaveLength(4);
    const others = await idOf(hospital, 'discharge1', '钱家伟');
    for (const account of ['nurse', 'hu', 'chen'])
      expect(await hospital.refusal(viewFollowUp, { followUpId: others }, account)).toBe(
        'FOLLOW_UP_UNKNOWN',
      );
    const wish = {
      requestId: 'request-1',
      followUpId: others,
      record: { outcome: 'busy' as const },
    };
    expect(await hospital.refusal(recordFollowUp, wish, 'hu')).toBe('FOLLOW_UP_UNKNOWN');
    const own = await idOf(hospital, 'discharge1', '龙家伟');
    const { round } = await putDown(hospital, own, 'reached', {}, 'nurse');
    expect(round).toMatchObject({ state: 'reached', attempts: [{ by: 'nurse' }] });
  });
});
