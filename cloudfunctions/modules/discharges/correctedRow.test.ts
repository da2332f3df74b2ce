import { at } from '../../../domain/time/time';
import { fileOf, hospitalForEach } from '../../../tests/hospital';
import {
  followUpsOf,
  oneDischarge,
  someDischarges,
  staysOf,
} from '../../../tests/hospital/discharges';
import { planFollowUp } from '../../../types/calling/planFollowUp';
import { recordFollowUp } from '../../../types/calling/recordFollowUp';
import { viewFollowUp } from '../../../types/calling/viewFollowUp';
import { importDischarges } from '../../../types/discharges/importDischarges';
import { listDischarged } from '../../../types/discharges/listDischarged';
import { viewFigures } from '../../../types/figures/viewFigures';
import type { FollowUp } from '../followups/stores/followUps';

const sunday = at('2026-11-22', '09:00');
const hospital = hospitalForEach({
  now: sunday,
  staff: { office: ['followUpOffice'], nurse: ['desk'] },
});

const standing = async () =>
  Object.fromEntries(
    (await followUpsOf(hospital)).map(({ kind, state, dueOn, closedBecause }) => [
      kind,
      [state, dueOn, ...(closedBecause ? [closedBecause] : [])].join(' '),
    ]),
  );

describe('a corrected row (R15)', () => {
  test('changes the stay, and dates its rounds again', async () => {
    await hospital.value(importDischarges, oneDischarge({ 出院日期: '2026-11-20' }), 'office');
    expect(await standing()).toEqual({
      discharge1: 'open 2026-11-25',
      discharge2: 'open 2026-11-30',
      discharge3: 'open 2026-12-20',
    });
    const changed = await hospital.value(
      importDischarges,
      oneDischarge({ 出院日期: '2026-11-18', 联系电话: '19900007777', 科室: '骨科' }),
      'office',
    );
    expect(changed).toMatchObject({ added: 0, changed: 1, unchanged: 0 });
    expect(await standing()).toEqual({
      discharge1: 'open 2026-11-23',
      discharge2: 'open 2026-11-28',
      discharge3: 'open 2026-12-18',
    });
    const round = (await followUpsOf(hospital))[0]!;
    const page = await hospital.value(viewFollowUp, { followUpId: round._id }, 'office');
    expect(page.person.phones).toEqual([{ phone: '19900007777', wrong: false }]);
    expect(page.followUp).toMatchObject({ department: '骨科', date: '2026-11-18' });
  });

  test('with a death ends the rounds; corrected again, they are due again', async () => {
    await hospital.value(importDischarges, oneDischarge({ 出院日期: '2026-11-20' }), 'office');
    await hospital.value(
      importDischarges,
      oneDischarge({ 出院日期: '2026-11-20', 转归: '死亡' }),
      'office',
    );
    expect(await standing()).toMatchObject({
      discharge1: 'closed 2026-11-25 died',
      discharge3: 'closed 2026-12-20 died',
    });
    const list = await hospital.value(listDischarged, {}, 'office');
    expect(list.discharged[0]).toMatchObject({ dead: true });
    await hospital.value(importDischarges, oneDischarge({ 出院日期: '2026-11-20' }), 'office');
    expect(await standing()).toMatchObject({
      discharge1: 'open 2026-11-25',
      discharge3: 'open 2026-12-20',
    });
  });

  test('nobody can plan a call for a patient who has died', async () => {
    await hospital.value(importDischarges, oneDischarge({ 转归: '死亡' }), 'office');
    await hospital.value(importDischarges, oneDischarge({ 住院号: 'ZY2600999' }), 'office');
    expect(await followUpsOf(hospital)).toEqual([]);
    const wish = {
      requestId: 'request-1',
      kind: 'referred' as const,
      person: {
        name: '钱家伟',
        phone: '19900006496',
        document: { kind: 'residentIdentityCard' as const, number: '429999200408171094' },
      },
      department: '骨科',
      unit: '医保办',
      dueOn: '2026-11-30',
    };
    expect(await hospital.refusal(planFollowUp, wish, 'office')).toBe('FOLLOW_UP_PERSON_DIED');
  });

  describe('that was wrong about who died', () => {
    const other = { 姓名: '龙家伟', 证件号码: '419999193806151895' };
    const openKinds = async () =>
      (await followUpsOf(hospital)).flatMap(({ open, kind }) => (open ? kind : [])).sort();
    const rounds = ['discharge1', 'discharge2', 'discharge3'];

    test('restores also the calls without a stay', async () => {
      const wish = {
        requestId: 'request-1',
        kind: 'referred' as const,
        person: {
          name: '钱家伟',
          phone: '19900006496',
          document: { kind: 'residentIdentityCard' as const, number: '429999200408171094' },
        },
        department: '骨科',
        unit: '医保办',
        dueOn: '2026-11-30',
      };
      await hospital.value(planFollowUp, wish, 'office');
      await hospital.value(importDischarges, oneDischarge({ 转归: '死亡' }), 'office');
      expect(await openKinds()).toEqual([]);
      await hospital.value(importDischarges, oneDischarge(), 'office');
      expect(await openKinds()).toEqual([...rounds, 'referred']);
    });

    test('restores the rounds of the wrong patient, and ends those of the right one', async () => {
      await hospital.value(importDischarges, oneDischarge(), 'office');
      await hospital.value(importDischarges, oneDischarge({ 住院号: 'ZY2', ...other }), 'office');
      await hospital.value(
        importDischarges,
        oneDischarge({ 住院号: 'ZY9', 转归: '死亡' }),
        'office',
      );
      const open = async () =>
        new Set(
          (await followUpsOf(hospital)).flatMap(({ open: is, dischargeId }) =>
            is ? dischargeId : [],
          ),
        );
      expect((await open()).size).toBe(1);
      const [left] = await open();
      const right = oneDischarge({ 住院号: 'ZY9', 转归: '死亡', ...other });
      await hospital.value(importDischarges, right, 'office');
      expect((await open()).size).toBe(1);
      expect([...(await open())]).not.toEqual([left]);
    });

    test('ends the rounds that became those of a patient who has died, and opens them again', async () => {
      const dead = oneDischarge({ 住院号: 'ZY9', 转归: '死亡', ...other });
      await hospital.value(importDischarges, dead, 'office');
      await hospital.value(importDischarges, oneDischarge(), 'office');
      await hospital.value(importDischarges, oneDischarge(other), 'office');
      expect(await openKinds()).toEqual([]);
      await hospital.value(importDischarges, oneDischarge(), 'office');
      expect(await openKinds()).toEqual(rounds);
    });

    test('gets the rounds planned that were left out because the patient seemed dead', async () => {
      await hospital.value(
        importDischarges,
        oneDischarge({ 住院号: 'ZY9', 转归: '死亡' }),
        'office',
      );
      await hospital.value(importDischarges, oneDischarge(), 'office');
      expect(await followUpsOf(hospital)).toEqual([]);
      await hospital.value(
        importDischarges,
        oneDischarge({ 住院号: 'ZY9', 转归: '死亡', ...other }),
        'office',
      );
      expect(await openKinds()).toEqual(rounds);
    });

    test('that now says that another patient died leaves no own round open', async () => {
      await hospital.value(importDischarges, oneDischarge(), 'office');
      await hospital.value(importDischarges, oneDischarge({ 转归: '死亡', ...other }), 'office');
      expect(await openKinds()).toEqual([]);
      await hospital.value(importDischarges, oneDischarge({ 转归: '死亡' }), 'office');
      expect(await openKinds()).toEqual([]);
    });
  });

  test('changes every open round, also one that would not be planned any more', async () => {
    await hospital.value(importDischarges, oneDischarge({ 出院日期: '2026-11-22' }), 'office');
    hospital.at(at('2026-11-25', '09:00'));
    const corrected = oneDischarge({ 出院日期: '2026-11-22', 联系电话: '19900007777' });
    await hospital.value(importDischarges, corrected, 'office');
    expect(await followUpsOf(hospital)).toHaveLength(4);
    for (const { _id } of await followUpsOf(hospital)) {
      const page = await hospital.value(viewFollowUp, { followUpId: _id }, 'office');
      expect(page.person.phones).toEqual([{ phone: '19900007777', wrong: false }]);
    }
  });

  test('keeps a better phone that a caller was told, unless it has another one itself', async () => {
    await hospital.value(importDischarges, oneDischarge(), 'office');
    const told = (await followUpsOf(hospital)).find(({ kind }) => kind === 'discharge1')!._id;
    const call = { outcome: 'wrongNumber' as const, newPhone: '19900008888' };
    const wish = { requestId: 'request-1', followUpId: told, record: call };
    await hospital.value(recordFollowUp, wish, 'office');
    const phones = async () =>
      Promise.all(
        (await followUpsOf(hospital)).map(async ({ _id }) => {
          const page = await hospital.value(viewFollowUp, { followUpId: _id }, 'office');
          return page.person.phones[0]?.phone;
        }),
      );
    await hospital.value(importDischarges, oneDischarge({ 出院诊断: '脑震荡' }), 'office');
    expect(new Set(await phones())).toEqual(new Set(['19900008888']));
    await hospital.value(importDischarges, oneDischarge({ 出院诊断: '脑外伤' }), 'office');
    expect(new Set(await phones())).toEqual(new Set(['19900008888']));
    await hospital.value(importDischarges, oneDischarge({ 联系电话: '19900009999' }), 'office');
    expect(new Set(await phones())).toEqual(new Set(['19900009999']));
  });

  test('without its former document no longer belongs to a known patient', async () => {
    await hospital.value(importDischarges, oneDischarge(), 'office');
    await hospital.value(importDischarges, oneDischarge({ 证件号码: '' }), 'office');
    const [stay] = await staysOf(hospital);
    for (const round of await followUpsOf(hospital))
      expect([round.personId, round.patientId]).toEqual([stay!._id, undefined]);
  });

  test('of another month takes its calls along: both months are right at once (R18)', async () => {
    await hospital.value(importDischarges, oneDischarge(), 'office');
    const round = (await followUpsOf(hospital)).find(({ kind }) => kind === 'discharge1')!;
    const wish = { requestId: 'request-1', followUpId: round._id, record: { outcome: 'reached' } };
    await hospital.value(recordFollowUp, wish as never, 'office');
    const sums = async (from: string) =>
      (await hospital.value(viewFigures, { from }, 'office')).hospital;
    await hospital.runJobs();
    expect(await sums('2026-11')).toMatchObject({ discharged: 1, followedUp: 1, followUps: 3 });
    hospital.at(at('2026-11-22', '10:00'));
    const earlier = oneDischarge({ 入院日期: '2026-09-01', 出院日期: '2026-09-30' });
    await hospital.value(importDischarges, earlier, 'office');
    await hospital.runJobs();
    expect(await sums('2026-11')).not.toHaveProperty('discharged');
    expect(await sums('2026-11')).not.toHaveProperty('followUps');
    expect(await sums('2026-09')).toMatchObject({
      discharged: 1,
      followedUp: 1,
      followUps: 3,
      reached: 1,
    });
  });

  test('an import that died before planning is completed by the job', async () => {
    await hospital.value(importDischarges, fileOf(someDischarges(5), 'discharges.csv'), 'office');
    const whole = await followUpsOf(hospital);
    await hospital.stack.store.remove('followUps', { filter: {}, multi: true });
    await hospital.stack.store.update('discharges', {
      filter: {},
      update: { $set: { owesPlan: true } },
      multi: true,
    });
    expect(Object.values(await hospital.runJobs())).not.toContain('failed');
    const ids = (all: FollowUp[]) => all.map(({ _id, dueOn }) => `${_id} ${dueOn}`).sort();
    expect(ids(await followUpsOf(hospital))).toEqual(ids(whole));
    expect((await staysOf(hospital)).some(({ owesPlan }) => owesPlan)).toBe(false);
  });
});
