import { at } from '../../../../domain/time/time';
import { fileOf, hospitalForEach } from '../../../../tests/hospital';
import {
  dischargeLines,
  dischargesCsv,
  followUpsOf,
  staysOf,
} from '../../../../tests/hospital/discharges';
import { importDischarges } from '../../../../types/discharges/importDischarges';
import { previewDischarges } from '../../../../types/discharges/previewDischarges';
import { writeXlsx } from '../../../cloud/tables/writeXlsx';

const hospital = hospitalForEach({
  now: at('2026-11-22', '09:00'),
  staff: {
    office: ['followUpOffice'],
    limited: { roles: ['followUpOffice'], departments: ['K01'] },
  },
});
const file = (text: string) => fileOf(text, 'discharges.csv');
const preview = (text: string) => hospital.value(previewDischarges, file(text), 'office');

/** The hospital's list with another system's column names, in another order. */
const otherwise = dischargesCsv
  .split(/\r?\n/)
  .filter(Boolean)
  .map((line, n) => {
    const cells = n
      ? line.split(',')
      : ['*病案号', '患者姓名', '性别', '身份证号', '手机号（必填）'].concat([
          ...['出院科室', '主要诊断', '入院时间', '出院时间', '离院方式'],
        ]);
    return [...cells.slice(5), ...cells.slice(0, 5)].join(',');
  })
  .join('\n');

test('says what an import would do, and the import does that', async () => {
  const would = await preview(dischargesCsv);
  expect(await staysOf(hospital)).toEqual([]);
  expect(await followUpsOf(hospital)).toEqual([]);
  expect(would).toMatchObject({ good: 240, problems: [], added: 240, changed: 0, dead: 1 });
  const did = await hospital.value(importDischarges, file(dischargesCsv), 'office');
  const { added, changed, unchanged, dead, planned } = did;
  expect({ added, changed, unchanged, dead, planned }).toEqual({
    ...{ added: would.added, changed: would.changed, unchanged: would.unchanged },
    ...{ dead: would.dead, planned: would.planned },
  });
  expect(await preview(dischargesCsv)).toMatchObject({ added: 0, unchanged: 240, planned: 0 });
});

test('columns in another order and with other names are the same list, and the page is told which is which', async () => {
  const would = await preview(otherwise);
  expect(would).toMatchObject({ good: 240, added: 240, problems: [] });
  expect(would.renamed).toContainEqual({ column: '联系电话', inFile: '手机号（必填）' });
  expect(would.renamed).toHaveLength(9);
  await hospital.value(importDischarges, file(dischargesCsv), 'office');
  expect(await preview(otherwise)).toMatchObject({ unchanged: 240 });
});

test('the first rows are shown as read, with phone and document masked', async () => {
  const { first } = await preview(dischargesCsv);
  expect(first).toHaveLength(5);
  const [stay, name, , document = '', phone = ''] = dischargeLines[1]!.split(',');
  expect(first[0]).toMatchObject({ line: 2, stay, name, died: false });
  expect(JSON.stringify(first)).not.toContain(phone);
  expect(JSON.stringify(first)).not.toContain(document);
});

test('two columns for the same field are asked about; a wrong row is reported with its sheet', async () => {
  const header = dischargeLines[0]!.replace('联系电话', '电话,手机号');
  expect(await hospital.refusal(previewDischarges, file(`${header}\nx`), 'office')).toBe(
    'TABLE_UNREADABLE',
  );
  const cells = dischargeLines.slice(0, 3).map(line => line.split(','));
  const [head = [], one = [], two = []] = cells;
  const book = await writeXlsx([
    { name: '一病区', header: head, rows: [one] },
    { name: '二病区', header: head, rows: [two.map((cell, i) => (i === 8 ? '昨天' : cell))] },
  ]);
  const sent = fileOf(Buffer.from(book), 'wards.xlsx');
  const { good, problems } = await hospital.value(previewDischarges, sent, 'office');
  expect(good).toBe(1);
  expect(problems).toMatchObject([{ line: 2, sheet: '二病区', field: '出院日期' }]);
});

test('is for the whole hospital, like the import', async () => {
  expect(await hospital.refusal(previewDischarges, file(dischargesCsv), 'limited')).toBe(
    'OTHER_DEPARTMENT',
  );
});
