import { readDischarges } from '../../../domain/discharges/discharges';
import { at } from '../../../domain/time/time';
import { dischargeVariants } from '../../../types/discharges/discharges';
import { readNamed } from './readNamed';
import { type SheetOf, type Way, workbook } from './workbook.testkit';

/**
 * Ten variants of each oddly written file of a hospital's system: other files of the same kind,
 * which must give the same result.
 */

const NOW = at('2026-11-28', '09:00');
const HEADER = '住院号,姓名,性别,证件号码,联系电话,科室,出院诊断,入院日期,出院日期,转归'.split(',');
type Row = SheetOf['rows'][number];

const row = (stay: string, more: Record<string, Row[number]> = {}): Row => {
  const cells: Record<string, Row[number]> = {
    ...{ 住院号: stay, 姓名: '测试甲', 性别: '男', 联系电话: '19900000004', 科室: '消化内科' },
    ...{ 出院诊断: '测试', 入院日期: '2026-11-20', 出院日期: '2026-11-24', 转归: '好转' },
    ...more,
  };
  return HEADER.map(name => cells[name] ?? '');
};
const sheet = (name: string, ...stays: string[]): SheetOf => ({
  name,
  rows: [HEADER, ...stays.map(stay => row(stay))],
});
const hidden = (name: string, ...stays: string[]): SheetOf => ({
  ...sheet(name, ...stays),
  hidden: 'hidden',
});

/** The accepted stays and the codes of all problems; or why the file cannot be read. */
async function taken(bytes: Uint8Array, only?: string): Promise<string[]> {
  const table = await readNamed({ bytes, fileName: 'a.xlsx', sheet: only }, dischargeVariants);
  if ('problem' in table) return [table.problem.code];
  const { rows, problems } = readDischarges(table.rows, table.header, NOW);
  return [...rows.map(({ stay }) => stay), ...problems.map(({ code }) => code)];
}

const each = <T>(many: T[]): T[] => {
  expect(many).toHaveLength(10);
  return many;
};

test('spreadsheets with 64-bit sizes', async () => {
  const ways: Way[] = each([
    { zip64: true },
    { zip64: true, shared: true },
    { zip64: true, references: false },
    { zip64: true, prefix: 'x' },
    { zip64: true, streamed: true },
    { zip64: true, streamed: true, shared: true },
    { zip64: true, streamed: true, references: false },
    { zip64: true, streamed: true, prefix: 'x' },
    { zip64: true, shared: true, references: false, prefix: 'ss' },
    { zip64: true, streamed: true, shared: true, references: false, prefix: 'ss' },
  ]);
  for (const way of ways)
    expect(await taken(workbook([sheet('S', 'A1', 'A2')], way))).toEqual(['A1', 'A2']);
});

test('spreadsheets whose cells do not tell their place', async () => {
  const plain = [HEADER, row('A1'), row('A2')];
  const [first, last] = [HEADER.slice(1), HEADER.slice(0, -1)];
  const tables: [Row[], string[]][] = [
    [plain, ['A1', 'A2']],
    [[[], HEADER, row('A1')], ['A1']],
    [[HEADER, [], row('A1')], ['A1']],
    [
      [HEADER, row('A1'), [], [], row('A2')],
      ['A1', 'A2'],
    ],
    [[HEADER, row('A1', { 证件号码: '', 入院日期: '' })], ['A1']],
    [[HEADER, row('A1', { 入院日期: { date: 46_346.5 } })], ['A1']],
    [[HEADER, row('A1', { 联系电话: { number: '19900000004' } })], ['A1']],
    [[HEADER, [...row('A1'), '']], ['A1']],
    [[HEADER, [...row('A1'), '多出来的']], ['ROW_TOO_LONG']],
    [[first, row('A1').slice(1)], ['COLUMN_MISSING']],
  ];
  for (const [rows, result] of each(tables))
    for (const shared of [false, true]) {
      const bytes = workbook([{ name: 'S', rows }], { references: false, shared });
      expect(await taken(bytes)).toEqual(result);
    }
  const cut = workbook([{ name: 'S', rows: [last, row('A1').slice(0, -1)] }], {
    references: false,
  });
  expect(await taken(cut)).toEqual(['COLUMN_MISSING']);
});

test('whole numbers with a point and zeros', async () => {
  const numbers: [string, string][] = each([
    ['2600123.0', '2600123'],
    ['2600123.00', '2600123'],
    ['2600123.000000', '2600123'],
    ['1.0', '1'],
    ['100.0', '100'],
    ['26001230.0', '26001230'],
    ['2600123', '2600123'],
    ['2.600123E+6', '2600123'],
    ['2600123.5', 'STAY_FORM'],
    ['-2600123.0', '-2600123'],
  ]);
  for (const [number, stay] of numbers) {
    const asNumber = [HEADER, row('', { 住院号: { number } })];
    expect([number, await taken(workbook([{ name: 'S', rows: asNumber }]))]).toEqual([
      number,
      [stay],
    ]);
  }
  const phones = ['19900000004.0', '19900000004.00', '19900000004'].map(number => ({ number }));
  for (const phone of phones) {
    const rows = [HEADER, row('A1', { 联系电话: phone })];
    expect(await taken(workbook([{ name: 'S', rows }]))).toEqual(['A1']);
  }
});

test('hidden sheets in any position', async () => {
  const veryHidden = { ...sheet('很深', 'B9'), hidden: 'veryHidden' as const };
  const notes: SheetOf = { name: '说明', rows: [['怎样填写']], hidden: 'hidden' };
  const now = sheet('本月', 'A1');
  const books: [SheetOf[], string[]][] = [
    [[hidden('上月', 'B1'), now], ['A1']],
    [[now, hidden('上月', 'B1')], ['A1']],
    [[hidden('上月', 'B1'), now, hidden('前月', 'B2')], ['A1']],
    [
      [now, hidden('上月', 'B1'), sheet('二病区', 'A2')],
      ['A1', 'A2'],
    ],
    [[veryHidden, now], ['A1']],
    [[now, veryHidden], ['A1']],
    [[notes, now], ['A1']],
    [[now, notes, veryHidden], ['A1']],
    [[hidden('上月', 'B1'), hidden('前月', 'B2')], ['TABLE_EMPTY']],
    [[hidden('上月', 'B1'), { name: '空', rows: [] }], ['TABLE_EMPTY']],
  ];
  for (const [sheets, result] of each(books))
    expect([sheets.map(({ name }) => name), await taken(workbook(sheets))]).toEqual([
      sheets.map(({ name }) => name),
      result,
    ]);
  expect(await taken(workbook([hidden('上月', 'B1'), now]), '上月')).toEqual(['TABLE_EMPTY']);
});

test('several sheets: read together if they have the same columns in any order, otherwise one has to be chosen', async () => {
  const turned = (name: string, stay: string): SheetOf => ({
    name,
    rows: [[...HEADER].reverse(), row(stay).reverse()],
  });
  const more = (name: string, stay: string): SheetOf => ({
    name,
    rows: [
      [...HEADER, '床号'],
      [...row(stay), '12'],
    ],
  });
  const one = sheet('一病区', 'A1');
  const books: [SheetOf[], string[]][] = [
    [
      [one, sheet('二病区', 'A2')],
      ['A1', 'A2'],
    ],
    [
      [one, sheet('二病区', 'A2'), sheet('三病区', 'A3')],
      ['A1', 'A2', 'A3'],
    ],
    [
      [one, turned('二病区', 'A2')],
      ['A1', 'A2'],
    ],
    [
      [turned('一病区', 'A1'), sheet('二病区', 'A2')],
      ['A1', 'A2'],
    ],
    [[one, sheet('二病区')], ['A1']],
    [
      [one, sheet('二病区', 'A1')],
      ['A1', 'STAY_TWICE'],
    ],
    [[one, { name: '空', rows: [[], ['']] }], ['A1']],
    [[one, more('二病区', 'A2')], ['TABLE_SHEETS_DIFFER']],
    [[one, { name: '说明', rows: [['怎样填写']] }], ['TABLE_SHEETS_DIFFER']],
    [
      [
        one,
        {
          name: '统计',
          rows: [
            ['科室', '人数'],
            ['消化内科', '1'],
          ],
        },
      ],
      ['TABLE_SHEETS_DIFFER'],
    ],
  ];
  for (const [sheets, result] of each(books)) {
    expect(await taken(workbook(sheets))).toEqual(result);
    expect(await taken(workbook(sheets), sheets[0]!.name)).toEqual(['A1']);
  }
});

test('identity numbers that a spreadsheet cut', async () => {
  const numbers = each([
    '429999195301011000',
    '429999200408171000',
    '4.29999195301011E+17',
    '4.29999195301011e17',
    '429999195301011000.0',
    '4.3E+17',
    '110105194912310000',
    '429999195912111000',
    '429999195912110000',
    '999999999999999000',
  ]);
  for (const number of numbers) {
    const rows = [HEADER, row('A1', { 证件号码: { number } })];
    expect([number, await taken(workbook([{ name: 'S', rows }]))]).toEqual([
      number,
      ['DOCUMENT_CUT'],
    ]);
  }
  // A text cell has all digits.
  expect(
    await taken(
      workbook([{ name: 'S', rows: [HEADER, row('A1', { 证件号码: '429999200408171094' })] }]),
    ),
  ).toEqual(['A1']);
});

test('one cell far below', async () => {
  const far = each([
    40_001, 40_002, 50_000, 65_536, 65_537, 100_000, 500_000, 1_000_000, 1_048_575, 1_048_576,
  ]);
  for (const farRow of far) {
    const bytes = workbook([{ name: 'S', rows: [HEADER, row('A1')], farRow }]);
    expect([farRow, await taken(bytes)]).toEqual([farRow, ['TABLE_TOO_MANY_ROWS']]);
  }
});

test('endless empty rows', async () => {
  const SIZE = 41 * 1024 * 1024;
  const filled = (piece: string) => piece.repeat(Math.ceil(SIZE / piece.length));
  const bare = { name: 'S', rows: [HEADER, row('A1')] };
  const books = each<Uint8Array>([
    workbook([{ ...bare, behind: filled('<row/>') }]),
    workbook([{ ...bare, behind: filled('<row r="9"/>') }]),
    workbook([{ ...bare, behind: filled('<row r="9"><c r="A9" s="1"/></row>') }]),
    workbook([{ ...bare, behind: filled('<row><c/><c/><c/></row>') }]),
    workbook([{ ...bare, behind: filled(' ') }]),
    workbook([{ ...bare, behind: filled('<row/>') }], { zip64: true }),
    workbook([{ ...bare, behind: filled('<row/>') }], { zip64: true, streamed: true }),
    workbook([{ ...bare, hidden: 'hidden', behind: filled('<row/>') }, sheet('B', 'A2')]),
    workbook([sheet('A', 'A1'), { ...bare, behind: filled('<row/>') }]),
    workbook([
      { ...bare, behind: '<row/>'.repeat(SIZE / 12) },
      { ...bare, name: 'T', behind: '<row/>'.repeat(SIZE / 12) },
    ]),
  ]);
  for (const bytes of books) {
    expect(bytes.length).toBeLessThan(5 * 1024 * 1024);
    expect(await taken(bytes)).toEqual(['TABLE_UNPACKS_LARGE']);
  }
});
