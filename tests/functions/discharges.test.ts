import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from '../../cloudfunctions/cloud/tables';
import type { Discharge } from '../../cloudfunctions/modules/followups/stores/discharges';
import type { FollowUp } from '../../cloudfunctions/modules/followups/stores/followUps';
import { at } from '../../domain/time/time';
import { listFollowUps } from '../../types/calling/listFollowUps';
import { planFollowUp } from '../../types/calling/planFollowUp';
import { recordFollowUp } from '../../types/calling/recordFollowUp';
import { viewFollowUp } from '../../types/calling/viewFollowUp';
import { importDischarges } from '../../types/discharges/importDischarges';
import { listDischarged } from '../../types/discharges/listDischarged';
import { viewDischarged } from '../../types/discharges/viewDischarged';
import { viewFigures } from '../../types/figures/viewFigures';
import { addPatient } from '../../types/people/addPatient';
import { openTestHospital, type TestHospital } from './hospital';

const csv = readFileSync(join(__dirname, '../data/discharges.csv'), 'utf8').replace(/^\uFEFF/, '');
const lines = csv.trimEnd().split(/\r?\n/);
const file = (text: string, fileName = 'discharges.csv') => ({
  fileName,
  contentBase64: Buffer.from(text).toString('base64'),
});
const some = (count: number) => lines.slice(0, count + 1).join('\n');
/** A list of one: the first patient of the file, some cells otherwise. */
const one = (change: Record<string, string> = {}) => {
  const header = lines[0]!.split(',');
  const cells = lines[1]!.split(',');
  return file(
    [header.join(','), header.map((name, i) => change[name] ?? cells[i]).join(',')].join('\n'),
  );
};
const sunday = at('2026-11-22', '09:00');
const office = 'office';
let hospital: TestHospital;

beforeEach(async () => {
  hospital = await openTestHospital({
    now: sunday,
    staff: { office: ['followUpOffice'], nurse: ['desk'] },
  });
});
afterEach(() => hospital.close());

const followUps = () => hospital.all<FollowUp>('followUps');
const stays = () => hospital.all<Discharge>('discharges');
const standing = async () =>
  Object.fromEntries(
    (await followUps()).map(({ kind, state, dueOn, closedBecause }) => [
      kind,
      [state, dueOn, ...(closedBecause ? [closedBecause] : [])].join(' '),
    ]),
  );
const everything = async () => JSON.stringify([await stays(), await followUps()]);

describe('discharged patients as an import (R15)', () => {
  test('the hospital’s list is taken over, the dead are on file and never planned; the same file again changes nothing', async () => {
    const first = await hospital.value(importDischarges, file(csv), office);
    expect(first).toMatchObject({
      rows: 240,
      skipped: [],
      added: 240,
      changed: 0,
      unchanged: 0,
      dead: 1,
    });
    const planned = await followUps();
    expect(first.planned).toBe(planned.length);
    const dead = (await stays()).filter(each => each.dead);
    expect(dead).toHaveLength(1);
    expect(planned.filter(({ dischargeId }) => dischargeId === dead[0]!._id)).toEqual([]);
    for (const kind of ['discharge1', 'discharge2', 'discharge3'])
      expect(planned.filter(each => each.kind === kind)).toHaveLength(239);
    const moved = (await stays()).filter(({ result }) => result === 'transferred');
    expect(moved).toHaveLength(47);
    const called = new Set(planned.map(({ dischargeId }) => dischargeId));
    expect(moved.every(({ _id }) => called.has(_id))).toBe(true);
    const before = await everything();
    const again = await hospital.value(importDischarges, file(csv), office);
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 240, dead: 1, planned: 0 });
    expect(await everything()).toBe(before);
  });

  test('a spreadsheet says the same as the text', async () => {
    const [header, ...rows] = lines.slice(0, 6).map(line => line.split(','));
    const xlsx = await writeXlsx([{ name: '出院', header: header!, rows }]);
    const contentBase64 = Buffer.from(xlsx).toString('base64');
    await hospital.value(importDischarges, { fileName: 'a.xlsx', contentBase64 }, office);
    const again = await hospital.value(importDischarges, file(some(5)), office);
    expect(again).toMatchObject({ added: 0, unchanged: 5 });
  });

  test('bad rows are named by line and field, and nothing is changed unless they are to be skipped', async () => {
    const bad = [...lines.slice(0, 6)];
    bad[2] = bad[2]!.replace(/,男,|,女,/, ',不明,');
    bad[4] = bad[4]!.replace(/,[^,]+$/, ',飞升');
    const answer = await hospital.call(importDischarges, file(bad.join('\n')), office);
    expect(answer).toMatchObject({
      ok: false,
      refusal: {
        code: 'DISCHARGES_HAVE_PROBLEMS',
        facts: {
          good: 3,
          problems: [
            { line: 3, field: '性别' },
            { line: 5, field: '转归' },
          ],
        },
      },
    });
    expect(await everything()).toBe('[[],[]]');
    const skipping = { ...file(bad.join('\n')), skipBadRows: true };
    const value = await hospital.value(importDischarges, skipping, office);
    expect(value).toMatchObject({ rows: 3, added: 3 });
    expect(value.skipped.map(({ line }) => line)).toEqual([3, 5]);
  });

  test('what is no table is refused with its reason; nobody but the follow-up office may import', async () => {
    const broken = file('\u0000\u0001', 'a.xlsx');
    expect(await hospital.refusal(importDischarges, broken, office)).toBe('TABLE_UNREADABLE');
    expect(await hospital.refusal(importDischarges, file(csv), 'nurse')).toBe('NOT_ALLOWED');
    expect(await everything()).toBe('[[],[]]');
  });

  test('nothing personal lies in the store in clear, and a row’s mistake is not quoted', async () => {
    await hospital.value(importDischarges, file(some(1)), office);
    const stored = JSON.stringify([await stays(), await followUps(), await hospital.all('audit')]);
    for (const personal of ['钱家伟', '429999200408171094', '19900006496', '脑外伤', 'ZY2600001'])
      expect([personal, stored.includes(personal)]).toEqual([personal, false]);
    const answer = await hospital.call(
      importDischarges,
      one({ 证件号码: '42999920040817' }),
      office,
    );
    expect(JSON.stringify(answer)).not.toContain('42999920040817');
  });
});

describe('a corrected row (R15)', () => {
  test('changes the stay, and dates its rounds anew', async () => {
    await hospital.value(importDischarges, one({ 出院日期: '2026-11-20' }), office);
    expect(await standing()).toEqual({
      discharge1: 'open 2026-11-25',
      discharge2: 'open 2026-11-30',
      discharge3: 'open 2026-12-20',
    });
    const changed = await hospital.value(
      importDischarges,
      one({ 出院日期: '2026-11-18', 联系电话: '19900007777', 科室: '骨科' }),
      office,
    );
    expect(changed).toMatchObject({ added: 0, changed: 1, unchanged: 0 });
    expect(await standing()).toEqual({
      discharge1: 'open 2026-11-23',
      discharge2: 'open 2026-11-28',
      discharge3: 'open 2026-12-18',
    });
    const round = (await followUps())[0]!;
    const page = await hospital.value(viewFollowUp, { followUpId: round._id }, office);
    expect(page.person.phones).toEqual([{ phone: '19900007777', wrong: false }]);
    expect(page.followUp).toMatchObject({ department: '骨科', date: '2026-11-18' });
  });

  test('that says the patient died ends their rounds; taken back, they are due again', async () => {
    await hospital.value(importDischarges, one({ 出院日期: '2026-11-20' }), office);
    await hospital.value(importDischarges, one({ 出院日期: '2026-11-20', 转归: '死亡' }), office);
    expect(await standing()).toMatchObject({
      discharge1: 'closed 2026-11-25 died',
      discharge3: 'closed 2026-12-20 died',
    });
    const list = await hospital.value(listDischarged, {}, office);
    expect(list.discharged[0]).toMatchObject({ dead: true });
    await hospital.value(importDischarges, one({ 出院日期: '2026-11-20' }), office);
    expect(await standing()).toMatchObject({
      discharge1: 'open 2026-11-25',
      discharge3: 'open 2026-12-20',
    });
  });

  test('who has died is planned for by nobody', async () => {
    await hospital.value(importDischarges, one({ 转归: '死亡' }), office);
    await hospital.value(importDischarges, one({ 住院号: 'ZY2600999' }), office);
    expect(await followUps()).toEqual([]);
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
    expect(await hospital.refusal(planFollowUp, wish, office)).toBe('FOLLOW_UP_PERSON_DIED');
  });

  describe('that had been wrong about who died', () => {
    const other = { 姓名: '龙家伟', 证件号码: '419999193806151895' };
    const openKinds = async () =>
      (await followUps()).flatMap(({ open, kind }) => (open ? kind : [])).sort();
    const rounds = ['discharge1', 'discharge2', 'discharge3'];

    test('gives back also the calls that are of no stay', async () => {
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
      await hospital.value(planFollowUp, wish, office);
      await hospital.value(importDischarges, one({ 转归: '死亡' }), office);
      expect(await openKinds()).toEqual([]);
      await hospital.value(importDischarges, one(), office);
      expect(await openKinds()).toEqual([...rounds, 'referred']);
    });

    test('gives back the rounds of whoever it was taken for, and ends those of whoever it is', async () => {
      await hospital.value(importDischarges, one(), office);
      await hospital.value(importDischarges, one({ 住院号: 'ZY2', ...other }), office);
      await hospital.value(importDischarges, one({ 住院号: 'ZY9', 转归: '死亡' }), office);
      const open = async () =>
        new Set(
          (await followUps()).flatMap(({ open: is, dischargeId }) => (is ? dischargeId : [])),
        );
      expect((await open()).size).toBe(1);
      const [left] = await open();
      const right = one({ 住院号: 'ZY9', 转归: '死亡', ...other });
      await hospital.value(importDischarges, right, office);
      expect((await open()).size).toBe(1);
      expect([...(await open())]).not.toEqual([left]);
    });

    test('has the rounds planned that were not, as the person seemed dead', async () => {
      await hospital.value(importDischarges, one({ 住院号: 'ZY9', 转归: '死亡' }), office);
      await hospital.value(importDischarges, one(), office);
      expect(await followUps()).toEqual([]);
      await hospital.value(
        importDischarges,
        one({ 住院号: 'ZY9', 转归: '死亡', ...other }),
        office,
      );
      expect(await openKinds()).toEqual(rounds);
    });

    test('that now says somebody else died has no round of its own left open', async () => {
      await hospital.value(importDischarges, one(), office);
      await hospital.value(importDischarges, one({ 转归: '死亡', ...other }), office);
      expect(await openKinds()).toEqual([]);
      await hospital.value(importDischarges, one({ 转归: '死亡' }), office);
      expect(await openKinds()).toEqual([]);
    });
  });

  test('reaches every open round, also one that would not be planned any more', async () => {
    await hospital.value(importDischarges, one({ 出院日期: '2026-11-22' }), office);
    hospital.at(at('2026-11-25', '09:00'));
    const corrected = one({ 出院日期: '2026-11-22', 联系电话: '19900007777' });
    await hospital.value(importDischarges, corrected, office);
    expect(await followUps()).toHaveLength(4);
    for (const { _id } of await followUps()) {
      const page = await hospital.value(viewFollowUp, { followUpId: _id }, office);
      expect(page.person.phones).toEqual([{ phone: '19900007777', wrong: false }]);
    }
  });

  test('leaves a better phone that a caller was told, unless it brings another one itself', async () => {
    await hospital.value(importDischarges, one(), office);
    const told = (await followUps()).find(({ kind }) => kind === 'discharge1')!._id;
    const call = { outcome: 'wrongNumber' as const, newPhone: '19900008888' };
    const wish = { requestId: 'request-1', followUpId: told, record: call };
    await hospital.value(recordFollowUp, wish, office);
    const phones = async () =>
      Promise.all(
        (await followUps()).map(async ({ _id }) => {
          const page = await hospital.value(viewFollowUp, { followUpId: _id }, office);
          return page.person.phones[0]?.phone;
        }),
      );
    await hospital.value(importDischarges, one({ 出院诊断: '脑震荡' }), office);
    expect(new Set(await phones())).toEqual(new Set(['19900008888']));
    await hospital.value(importDischarges, one({ 出院诊断: '脑外伤' }), office);
    expect(new Set(await phones())).toEqual(new Set(['19900008888']));
    await hospital.value(importDischarges, one({ 联系电话: '19900009999' }), office);
    expect(new Set(await phones())).toEqual(new Set(['19900009999']));
  });

  test('without the document it had is no known patient’s any more', async () => {
    await hospital.value(importDischarges, one(), office);
    await hospital.value(importDischarges, one({ 证件号码: '' }), office);
    const [stay] = await stays();
    for (const round of await followUps())
      expect([round.personId, round.patientId]).toEqual([stay!._id, undefined]);
  });

  test('of another month takes its calls along: both months are right at once (R18)', async () => {
    await hospital.value(importDischarges, one(), office);
    const round = (await followUps()).find(({ kind }) => kind === 'discharge1')!;
    const wish = { requestId: 'request-1', followUpId: round._id, record: { outcome: 'reached' } };
    await hospital.value(recordFollowUp, wish as never, office);
    const sums = async (from: string) =>
      (await hospital.value(viewFigures, { from }, office)).hospital;
    await hospital.runJobs();
    expect(await sums('2026-11')).toMatchObject({ discharged: 1, followedUp: 1, followUps: 3 });
    hospital.at(at('2026-11-22', '10:00'));
    const earlier = one({ 入院日期: '2026-09-01', 出院日期: '2026-09-30' });
    await hospital.value(importDischarges, earlier, office);
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

  test('an import that died before planning is finished by the clock', async () => {
    await hospital.value(importDischarges, file(some(5)), office);
    const whole = await followUps();
    await hospital.stack.store.remove('followUps', { filter: {}, multi: true });
    await hospital.stack.store.update('discharges', {
      filter: {},
      update: { $set: { owesPlan: true } },
      multi: true,
    });
    expect(Object.values(await hospital.runJobs())).not.toContain('failed');
    const ids = (all: FollowUp[]) => all.map(({ _id, dueOn }) => `${_id} ${dueOn}`).sort();
    expect(ids(await followUps())).toEqual(ids(whole));
    expect((await stays()).some(({ owesPlan }) => owesPlan)).toBe(false);
  });
});

describe('the file of discharged patients (R15, R20)', () => {
  beforeEach(() => hospital.value(importDischarges, file(csv), office));

  test('who left last comes first, with how the rounds stand, page by page', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await hospital.value(listDischarged, { ...(after ? { after } : {}) }, office);
      seen.push(...page.discharged.map(({ dischargedOn }) => dischargedOn));
      after = page.next;
    } while (after);
    expect(seen).toHaveLength(240);
    expect(seen).toEqual([...seen].sort().reverse());
    const { discharged, departments } = await hospital.value(listDischarged, {}, office);
    expect(discharged[0]!.rounds.map(({ kind }) => kind)).toEqual([
      'discharge1',
      'discharge2',
      'discharge3',
    ]);
    expect(departments.reduce((sum, { count }) => sum + count, 0)).toBe(240);
    expect(departments[0]).toEqual({ name: '重症医学科', count: 19 });
  });

  test('by department, by days, by name, phone, document or number of the stay', async () => {
    const found = async (input: object) =>
      (await hospital.value(listDischarged, input, office)).discharged.map(({ name }) => name);
    expect(await found({ department: '胸心神经外科' })).toHaveLength(11);
    expect(await found({ from: '2026-11-20', to: '2026-11-20' })).toHaveLength(14);
    for (const query of ['钱家伟', '199 0000 6496', '1094', 'zy2600001'])
      expect([query, await found({ query })]).toEqual([query, ['钱家伟']]);
    expect(await found({ query: '没有人' })).toEqual([]);
  });

  test('one stay whole, the document masked; the reading is on the record', async () => {
    const { discharged } = await hospital.value(listDischarged, { query: 'ZY2600001' }, office);
    const { dischargeId } = discharged[0]!;
    const page = await hospital.value(viewDischarged, { dischargeId }, office);
    expect(page).toMatchObject({
      stay: 'ZY2600001',
      dead: false,
      discharge: { diagnosis: '脑外伤', department: '胸心神经外科', result: 'better' },
      person: {
        name: '钱家伟',
        sex: 'male',
        age: 22,
        documentMasked: '429***********1094',
        phones: [{ phone: '19900006496', wrong: false }],
      },
      care: [],
      cases: [],
    });
    expect(page.rounds.map(({ kind, state, dueOn }) => [kind, state, dueOn])).toEqual([
      ['discharge1', 'overdue', '2026-11-12'],
      ['discharge2', 'overdue', '2026-11-19'],
      ['discharge3', 'planned', '2026-12-09'],
    ]);
    const audit = await hospital.all<{ operation: string; subjects: string[] }>('audit');
    const reading = audit.find(({ operation }) => operation === 'viewDischarged');
    expect(reading?.subjects).toContain(dischargeId);
    expect(await hospital.refusal(viewDischarged, { dischargeId: 'none' }, office)).toBe(
      'DISCHARGE_UNKNOWN',
    );
  });

  test('somebody known by the document is the patient of the mini-program, of the same name only', async () => {
    const document = { kind: 'residentIdentityCard' as const, number: '429999200408171094' };
    await hospital.value(addPatient, { name: '钱家伟', phone: '19911112222', document }, 'qian');
    const { followUps: found } = await hospital.value(listFollowUps, { query: '钱家伟' }, office);
    const page = await hospital.value(viewFollowUp, { followUpId: found[0]!.followUpId }, office);
    expect(page.person.phones.map(({ phone }) => phone)).toEqual(['19900006496', '19911112222']);
  });
});
