import { at } from '../../../domain/time/time';
import { audited, dyingAt, fileOf, hospitalForEach } from '../../../tests/hospital';
import { bringDischarges, followUpsOf } from '../../../tests/hospital/discharges';
import { uploaded } from '../../../tests/hospital/files';
import { viewFollowUp } from '../../../types/calling/viewFollowUp';
import { importCallList } from '../../../types/callLists/importCallList';
import { previewCallList } from '../../../types/callLists/previewCallList';

const monday = at('2026-11-23', '09:00');
const hospital = hospitalForEach({
  now: monday,
  staff: {
    ...{ office: ['followUpOffice'], nurse: ['desk'] },
    some: { roles: ['followUpOffice'], departments: ['K01'] },
  },
});

const CHECKS = '身份证号,受检者姓名,体检号,手机,体检科室,体检时间,体检结论';
const checkA = '429999200408171094,测试甲,TJ1,19900000001,体检中心,2026-11-20 10:30:00,血压偏高';
const checkB = ',测试乙,TJ2,19900000002,体检中心,2026/11/23,无';
const checks = (...rows: string[]) => ({
  kind: 'healthCheck' as const,
  ...fileOf([CHECKS, ...rows].join('\n'), 'a.csv'),
});
const SENT = '转来单位,姓名,联系电话,科室,要求随访日期,随访内容';
const sent = (...rows: string[]) => ({
  kind: 'referred' as const,
  ...fileOf([SENT, ...rows].join('\n'), 'a.csv'),
});
const everything = async () => JSON.stringify(await followUpsOf(hospital));

describe('a list of health checks (R15)', () => {
  test('plans one call for each row, within five working days of the check; the same file again changes nothing', async () => {
    const seen = await hospital.value(previewCallList, checks(checkA, checkB), 'office');
    expect(seen).toMatchObject({
      ...{ good: 2, problemsCount: 0, added: 2, changed: 0, unchanged: 0, dead: 0 },
      first: [
        { name: '测试甲', phoneMasked: '199****0001', documentMasked: '429***********1094' },
        { name: '测试乙', date: '2026-11-23', text: '' },
      ],
    });
    expect(seen.renamed).toContainEqual({ column: '体检编号', inFile: '体检号' });
    expect(await followUpsOf(hospital)).toEqual([]);
    const done = await hospital.value(importCallList, checks(checkA, checkB), 'office');
    expect(done).toMatchObject({ rows: 2, added: 2, changed: 0, skippedCount: 0 });
    const planned = await followUpsOf(hospital);
    expect(planned.map(({ kind, by, date, dueOn }) => [kind, by, date, dueOn]).sort()).toEqual([
      ['healthCheck', 'healthCheckCentre', '2026-11-20', '2026-11-27'],
      ['healthCheck', 'healthCheckCentre', '2026-11-23', '2026-11-30'],
    ]);
    const before = await everything();
    const again = await hospital.value(importCallList, checks(checkB, checkA), 'office');
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    expect(await everything()).toBe(before);
  });

  test('a corrected row corrects its call, and the days of it while nobody has tried', async () => {
    await hospital.value(importCallList, checks(checkA), 'office');
    const corrected = checkA
      .replace('测试甲', '测试丙')
      .replace('2026-11-20 10:30:00', '2026-11-19');
    const done = await hospital.value(importCallList, checks(corrected), 'office');
    expect(done).toMatchObject({ added: 0, changed: 1, unchanged: 0 });
    const [call] = await followUpsOf(hospital);
    expect(call).toMatchObject({ date: '2026-11-19', dueOn: '2026-11-26' });
    const followUpId = call!._id;
    const view = await hospital.value(viewFollowUp, { followUpId }, 'office');
    expect(view.person.name).toBe('测试丙');
    expect(JSON.stringify(view)).toContain('血压偏高');
    expect(await hospital.value(importCallList, checks(corrected), 'office')).toMatchObject({
      ...{ changed: 0, unchanged: 1 },
    });
  });

  test('a patient who has died is not called', async () => {
    const died =
      'ZY9,测试甲,男,429999200408171094,19900000001,儿科,肺炎,2026-11-01,2026-11-20,死亡';
    await bringDischarges(hospital, died);
    const before = await everything();
    const seen = await hospital.value(previewCallList, checks(checkA), 'office');
    expect(seen).toMatchObject({ added: 0, dead: 1 });
    const done = await hospital.value(importCallList, checks(checkA), 'office');
    expect(done).toMatchObject({ added: 0, dead: 1 });
    expect(await everything()).toBe(before);
  });

  test('a corrected row ends its call if it is of a patient who has died, and opens it again if it is not', async () => {
    const died =
      'ZY9,测试甲,男,429999200408171094,19900000001,儿科,肺炎,2026-11-01,2026-11-20,死亡';
    const other = checkA.replace('测试甲', '测试丙');
    await hospital.value(importCallList, checks(other), 'office');
    await bringDischarges(hospital, died);
    const open = async () => (await followUpsOf(hospital)).map(each => each.open);
    expect(await open()).toEqual([true]);
    await hospital.value(importCallList, checks(checkA), 'office');
    expect(await open()).toEqual([false]);
    await hospital.value(importCallList, checks(other), 'office');
    expect(await open()).toEqual([true]);
  });

  test('a file in the storage is deleted afterwards; killed anywhere and sent again, each call is planned once', async () => {
    const fileId = await uploaded(hospital, [CHECKS, checkA, checkB].join('\n'), 'office');
    const input = { kind: 'healthCheck' as const, fileName: 'a.csv', fileId };
    for (let request = 1; request < 100; request++) {
      let ok = false;
      await dyingAt(hospital, request, async () => {
        ok = (await hospital.call(importCallList, input, 'office')).ok;
      });
      if (ok) break;
    }
    expect(await followUpsOf(hospital)).toHaveLength(2);
    expect(await hospital.refusal(importCallList, input, 'office')).toBe('FILE_TAKEN');
  });
});

describe('a list of another unit’s patients (R15)', () => {
  const row = '医保办,测试丁,19900000004,产科,2026-12-01,是否报销';

  test('plans a call for the day that the unit asks for, with its question', async () => {
    expect(await hospital.value(importCallList, sent(row), 'office')).toMatchObject({ added: 1 });
    const [call] = await followUpsOf(hospital);
    expect(call).toMatchObject({ kind: 'referred', by: 'followUpOffice', dueOn: '2026-12-01' });
    const view = await hospital.value(viewFollowUp, { followUpId: call!._id }, 'office');
    expect(JSON.stringify(view)).toContain('医保办');
    expect(JSON.stringify(view)).toContain('是否报销');
    expect(await hospital.value(importCallList, sent(row), 'office')).toMatchObject({
      ...{ added: 0, unchanged: 1 },
    });
  });

  test('wrong rows are reported with line and column, and nothing changes unless they are to be skipped', async () => {
    const bad = '医保办,测试戊,1990,产科,2026-11-01,';
    const refused = await hospital.call(importCallList, sent(row, bad), 'office');
    expect(refused).toMatchObject({
      ok: false,
      refusal: {
        code: 'CALL_LIST_HAS_PROBLEMS',
        facts: {
          good: 1,
          problems: [
            { line: 3, field: '联系电话' },
            { line: 3, field: '要求随访日期' },
          ],
        },
      },
    });
    expect(JSON.stringify(refused)).not.toContain('测试戊');
    expect(await followUpsOf(hospital)).toEqual([]);
    const skipping = { ...sent(row, bad), skipBadRows: true };
    const done = await hospital.value(importCallList, skipping, 'office');
    expect(done).toMatchObject({ rows: 1, added: 1, skippedCount: 2 });
  });
});

test('only a member who works on all follow-ups imports a list; nothing personal is stored unsealed (R20)', async () => {
  for (const operation of [previewCallList, importCallList]) {
    expect(await hospital.refusal(operation, checks(checkA), 'some')).toBe('OTHER_DEPARTMENT');
    expect(await hospital.refusal(operation, checks(checkA), 'nurse')).toBe('NOT_ALLOWED');
  }
  await hospital.value(importCallList, checks(checkA), 'office');
  const stored = JSON.stringify([await followUpsOf(hospital), await audited(hospital)]);
  for (const personal of ['测试甲', '429999200408171094', '19900000001', '血压偏高', 'TJ1'])
    expect([personal, stored.includes(personal)]).toEqual([personal, false]);
});
