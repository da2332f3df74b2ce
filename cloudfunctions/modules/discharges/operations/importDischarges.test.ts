import { at } from '../../../../domain/time/time';
import { audited, fileOf, hospitalForEach } from '../../../../tests/hospital';
import {
  dischargeLines,
  dischargesCsv,
  followUpsOf,
  oneDischarge,
  someDischarges,
  staysOf,
} from '../../../../tests/hospital/discharges';
import { importDischarges } from '../../../../types/discharges/importDischarges';
import { writeXlsx } from '../../../cloud/tables/writeXlsx';

const sunday = at('2026-11-22', '09:00');
const hospital = hospitalForEach({
  now: sunday,
  staff: { office: ['followUpOffice'], nurse: ['desk'] },
});

const everything = async () =>
  JSON.stringify([await staysOf(hospital), await followUpsOf(hospital)]);

describe('importing discharged patients (R15)', () => {
  test('the hospital’s list is imported, the dead are stored and never planned; the same file again changes nothing', async () => {
    const first = await hospital.value(
      importDischarges,
      fileOf(dischargesCsv, 'discharges.csv'),
      'office',
    );
    expect(first).toMatchObject({
      rows: 240,
      skipped: [],
      added: 240,
      changed: 0,
      unchanged: 0,
      dead: 1,
      toPlan: 0,
    });
    const planned = await followUpsOf(hospital);
    expect(first.planned).toBe(planned.length);
    const dead = (await staysOf(hospital)).filter(each => each.dead);
    expect(dead).toHaveLength(1);
    expect(planned.filter(({ dischargeId }) => dischargeId === dead[0]!._id)).toEqual([]);
    for (const kind of ['discharge1', 'discharge2', 'discharge3'])
      expect(planned.filter(each => each.kind === kind)).toHaveLength(239);
    const moved = (await staysOf(hospital)).filter(({ result }) => result === 'transferred');
    expect(moved).toHaveLength(47);
    const called = new Set(planned.map(({ dischargeId }) => dischargeId));
    expect(moved.every(({ _id }) => called.has(_id))).toBe(true);
    const before = await everything();
    const again = await hospital.value(
      importDischarges,
      fileOf(dischargesCsv, 'discharges.csv'),
      'office',
    );
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 240, dead: 1, planned: 0 });
    expect(await everything()).toBe(before);
  });

  test('a spreadsheet gives the same result as the text', async () => {
    const [header, ...rows] = dischargeLines.slice(0, 6).map(line => line.split(','));
    const xlsx = await writeXlsx([{ name: '出院', header: header!, rows }]);
    const contentBase64 = Buffer.from(xlsx).toString('base64');
    await hospital.value(importDischarges, { fileName: 'a.xlsx', contentBase64 }, 'office');
    const again = await hospital.value(
      importDischarges,
      fileOf(someDischarges(5), 'discharges.csv'),
      'office',
    );
    expect(again).toMatchObject({ added: 0, unchanged: 5 });
  });

  test('wrong rows are reported by line and field, and nothing changes unless they are to be skipped', async () => {
    const bad = [...dischargeLines.slice(0, 6)];
    bad[2] = bad[2]!.replace(/,男,|,女,/, ',不明,');
    bad[4] = bad[4]!.replace(/,[^,]+$/, ',飞升');
    const answer = await hospital.call(
      importDischarges,
      fileOf(bad.join('\n'), 'discharges.csv'),
      'office',
    );
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
    const skipping = { ...fileOf(bad.join('\n'), 'discharges.csv'), skipBadRows: true };
    const value = await hospital.value(importDischarges, skipping, 'office');
    expect(value).toMatchObject({ rows: 3, added: 3 });
    expect(value.skipped.map(({ line }) => line)).toEqual([3, 5]);
  });

  test('a file that is no table is refused with its reason; only the follow-up office may import', async () => {
    const broken = fileOf('\u0000\u0001', 'a.xlsx');
    expect(await hospital.refusal(importDischarges, broken, 'office')).toBe('TABLE_UNREADABLE');
    expect(
      await hospital.refusal(importDischarges, fileOf(dischargesCsv, 'discharges.csv'), 'nurse'),
    ).toBe('NOT_ALLOWED');
    expect(await everything()).toBe('[[],[]]');
  });

  test('nothing personal is stored unsealed, and a row’s problem is reported without its content', async () => {
    await hospital.value(importDischarges, fileOf(someDischarges(1), 'discharges.csv'), 'office');
    const stored = JSON.stringify([
      await staysOf(hospital),
      await followUpsOf(hospital),
      await audited(hospital),
    ]);
    for (const personal of ['钱家伟', '429999200408171094', '19900006496', '脑外伤', 'ZY2600001'])
      expect([personal, stored.includes(personal)]).toEqual([personal, false]);
    const answer = await hospital.call(
      importDischarges,
      oneDischarge({ 证件号码: '42999920040817' }),
      'office',
    );
    expect(JSON.stringify(answer)).not.toContain('42999920040817');
  });
});
