import { at } from '../../../domain/time/time';
import { fileOf, hospitalForEach, rosterCsv } from '../../../tests/hospital';
import { dischargeLines } from '../../../tests/hospital/discharges';
import { importRoster } from '../../../types/changes/importRoster';
import { previewChange } from '../../../types/changes/previewChange';
import { importDischarges } from '../../../types/discharges/importDischarges';
import { previewDischarges } from '../../../types/discharges/previewDischarges';
import { importFigures } from '../../../types/figures/importFigures';
import { SHEET_NAME } from '../../../types/files/file';
import { writeXlsx } from '../../cloud/tables/writeXlsx';

const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: { office: ['outpatientOffice', 'followUpOffice'] },
});

/** A workbook with a list, and a second sheet with other columns. */
async function workbook(lines: string[]) {
  const [header = [], ...rows] = lines.map(line => line.split(','));
  const sheets = [
    { name: '名单', header, rows },
    { name: '统计', header: ['科室', '人数'], rows: [['产科', 3]] },
  ];
  return fileOf(Buffer.from(await writeXlsx(sheets)), 'a.xlsx');
}

const asked = {
  ok: false,
  refusal: {
    code: 'TABLE_SHEETS',
    facts: { sheets: ['名单', '统计'] },
    message: '文件里有 2 张列不一样的工作表',
  },
};

test('for a list of discharged patients the sheet is asked for, and the chosen one is read', async () => {
  const file = await workbook(dischargeLines.slice(0, 4));
  expect(await hospital.call(previewDischarges, file, 'office')).toMatchObject(asked);
  expect(await hospital.call(importDischarges, file, 'office')).toMatchObject(asked);
  const chosen = { ...file, sheet: '名单' };
  expect(await hospital.value(previewDischarges, chosen, 'office')).toMatchObject({ added: 3 });
  expect(await hospital.value(importDischarges, chosen, 'office')).toMatchObject({ added: 3 });
  const other = await hospital.call(previewDischarges, { ...file, sheet: '统计' }, 'office');
  expect(other).toMatchObject({ ok: true, value: { good: 0 } });
  for (const [sheet, code] of [
    ['没有这张', 'TABLE_UNREADABLE'],
    ['长'.repeat(SHEET_NAME + 1), 'INPUT_INVALID'],
  ] as const)
    expect(await hospital.refusal(previewDischarges, { ...file, sheet }, 'office')).toBe(code);
});

test('the same for a roster with preview, and for figures', async () => {
  const file = await workbook(rosterCsv.trimEnd().split(/\r?\n/));
  const change = { kind: 'roster' as const, file: { ...file, skipBadRows: false } };
  expect(await hospital.call(previewChange, { change }, 'office')).toMatchObject(asked);
  const sheet = '名单';
  const chosen = { ...change, file: { ...change.file, sheet } };
  const { effect } = await hospital.value(previewChange, { change: chosen }, 'office');
  expect(effect.added).toBeGreaterThan(100);
  const { rows } = await hospital.value(importRoster, { ...file, sheet }, 'office');
  expect(rows).toBe(60);
  const figures = await workbook(['月份,出院人数,随访人数', '2014-01,933,896']);
  expect(await hospital.call(importFigures, figures, 'office')).toMatchObject(asked);
  expect(await hospital.value(importFigures, { ...figures, sheet }, 'office')).toEqual({
    ...{ months: 1, changed: 1 },
  });
});
