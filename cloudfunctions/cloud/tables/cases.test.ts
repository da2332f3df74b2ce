import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defined } from '../../../domain/defined';
import { readDischarges } from '../../../domain/discharges/discharges';
import { known } from '../../../domain/tables/rows';
import { at } from '../../../domain/time/time';
import { texts } from '../../../texts';
import { dischargeVariants } from '../../../types/discharges/discharges';
import { readNamed } from './readNamed';
import { readTable } from './readTable';
import { type SheetOf, type Way, workbook } from './workbook.testkit';

const NOW = at('2026-11-28', '09:00');
const HEADER = '住院号,姓名,性别,证件号码,联系电话,科室,出院诊断,入院日期,出院日期,转归'.split(',');
const file = (name: string) => new Uint8Array(readFileSync(join(__dirname, 'fixtures', name)));
const utf8 = (text: string) => new TextEncoder().encode(text);
const csv = (...rows: string[]) => utf8([HEADER.join(','), ...rows].join('\n'));

/** The cells of one stay, in the order of the header. */
function row(stay: string, more: Partial<Record<string, string>> = {}): string[] {
  const cells: Record<string, string | undefined> = {
    ...{ 住院号: stay, 姓名: '测试甲', 性别: '男', 联系电话: '19900000004', 科室: '消化内科' },
    ...{ 出院诊断: '测试', 入院日期: '2026-11-20', 出院日期: '2026-11-24', 转归: '好转' },
    ...more,
  };
  return HEADER.map(name => cells[name] ?? '');
}

async function discharges(bytes: Uint8Array, name = 'a.csv') {
  const table = await readTable(bytes, name);
  if ('problem' in table) throw new Error(table.problem.code);
  return readDischarges(table.rows, table.header, NOW);
}

/**
 * The result of importing a file: the accepted stays and the codes of all problems; or why it
 * cannot be read.
 */
async function taken(bytes: Uint8Array, name = 'a.csv') {
  const table = await readTable(bytes, name);
  if ('problem' in table) {
    expect(texts.tables[table.problem.code](table.problem)).toMatch(/\p{Script=Han}{4}/u);
    return table.problem.code;
  }
  const { rows, problems } = readDischarges(table.rows, table.header, NOW);
  for (const each of problems) expect(texts.discharges[each.code](each)).toMatch(/\p{Script=Han}/u);
  return [...rows.map(({ stay }) => stay), ...problems.map(({ code }) => code)];
}

describe('files as hospitals deliver them', () => {
  test.each<[string, string[]]>([
    ['zip64-always.xlsx', ['ZC03001', 'ZC03002']],
    ['cells-without-references.xlsx', ['ZC04025']],
    ['number-written-2600123.0.xlsx', ['2600123']],
    ['hidden-first-sheet.xlsx', ['ZC04003']],
    ['two-wards-two-sheets.xlsx', ['ZC04005', 'ZC04006', 'ZC04007']],
    ['identity-number-rounded.xlsx', ['DOCUMENT_CUT']],
  ])('%s', async (name, result) => {
    expect(await taken(file(name))).toEqual(result);
  });

  test.each([
    ['one-far-cell.xlsx', 'TABLE_TOO_MANY_ROWS'],
    ['three-million-empty-rows.xlsx', 'TABLE_UNPACKS_LARGE'],
  ])('%s is refused before it uses memory', async (name, code) => {
    expect(await taken(file(name))).toBe(code);
  });
});

const ways: [string, Way][] = [
  ['as usual', {}],
  ['with shared texts', { shared: true }],
  ['without references', { references: false }],
  ['without references, with shared texts', { references: false, shared: true }],
  ['with 64-bit sizes', { zip64: true }],
  ['with sizes behind the data', { streamed: true }],
  ['with 64-bit sizes behind the data', { zip64: true, streamed: true }],
  ['with 64-bit sizes and shared texts', { zip64: true, shared: true, references: false }],
  ['with a prefix', { prefix: 'x' }],
  ['with a prefix and sizes behind the data', { prefix: 'main', streamed: true }],
];

describe.each(ways)('a spreadsheet written with %s', (_, way) => {
  const sheet = (name: string, stays: string[], hidden?: SheetOf['hidden']): SheetOf => ({
    ...{ name, rows: [HEADER, ...stays.map(stay => row(stay))] },
    ...defined({ hidden }),
  });

  test('is read', async () => {
    expect(await taken(workbook([sheet('S', ['A1', 'A2'])], way))).toEqual(['A1', 'A2']);
  });

  test.each(['hidden', 'veryHidden'] as const)('a %s sheet is never read', async hidden => {
    const [old, now] = [sheet('上月', ['A1'], hidden), sheet('本月', ['A2'])];
    expect(await taken(workbook([old, now], way))).toEqual(['A2']);
    expect(await taken(workbook([now, old], way))).toEqual(['A2']);
  });

  test('sheets with the same columns follow each other; an empty one does not count', async () => {
    const wards = [
      sheet('一病区', ['A1']),
      { name: '空', rows: [] },
      sheet('二病区', ['A2', 'A3']),
    ];
    expect(await taken(workbook(wards, way))).toEqual(['A1', 'A2', 'A3']);
  });

  test('sheets that differ are listed, and one can be chosen', async () => {
    const other = { name: '说明', rows: [['怎样填写']] };
    const bytes = workbook([sheet('名单', ['A1']), other], way);
    expect(await readTable(bytes, 'a.xlsx')).toEqual({
      problem: { code: 'TABLE_SHEETS_DIFFER', value: '名单、说明', sheets: ['名单', '说明'] },
    });
    const chosen = await readTable(bytes, 'a.xlsx', { sheet: '名单' });
    expect('rows' in chosen && chosen.rows).toHaveLength(1);
  });

  test('the header is found below a title on each sheet, and rows keep their place in the file (R15)', async () => {
    const titled = (name: string, ...stays: string[]) => {
      const { rows } = sheet(name, stays);
      return { name, rows: [['某某医院2026年11月出院患者名单'], [], ...rows] };
    };
    const bytes = workbook([titled('一病区', 'A1', 'A2'), titled('二病区', 'A3', 'A1')], way);
    const table = await readNamed({ bytes, fileName: 'a.xlsx' }, dischargeVariants);
    if ('problem' in table) throw new Error(table.problem.code);
    const { rows, problems } = readDischarges(table.rows, table.header, NOW);
    expect(rows.map(({ line, sheet, stay }) => `${sheet} ${line} ${stay}`)).toEqual([
      ...['一病区 4 A1', '一病区 5 A2', '二病区 4 A3'],
    ]);
    const [twice] = problems;
    expect(problems).toEqual([
      {
        ...{ line: 5, sheet: '二病区', field: '住院号', code: 'STAY_TWICE' },
        other: { line: 4, sheet: '一病区' },
      },
    ]);
    expect(texts.discharges[twice!.code](twice!)).toContain('工作表“一病区”第 4 行');
  });

  test('whole numbers with .0, dates with a time, numbers cut to 15 digits', async () => {
    const cells = (stay: string, document: SheetOf['rows'][number][number]) => {
      const made: SheetOf['rows'][number] = row('');
      made[0] = { number: stay };
      made[3] = document;
      made[4] = { number: '19900000004.0' };
      made[7] = { date: 46_346.5 };
      made[8] = { date: 46_350 };
      return made;
    };
    const rows = [
      HEADER,
      cells('2600123.0', ''),
      cells('2600124', { number: '429999195301011000' }),
      cells('2600125', { number: '4.2999919530101117E+17' }),
    ];
    const read = await discharges(workbook([{ name: 'S', rows }], way));
    expect(read.problems.map(({ line, code }) => [line, code])).toEqual([
      [3, 'DOCUMENT_CUT'],
      [4, 'DOCUMENT_CUT'],
    ]);
    expect(read.rows).toMatchObject([{ stay: '2600123', phone: '19900000004' }]);
    expect(read.rows).toMatchObject([{ admittedOn: '2026-11-20', dischargedOn: '2026-11-24' }]);
  });
});

test('days that are counted from 1904 are the days that the spreadsheet shows', async () => {
  const made: SheetOf['rows'][number] = row('A1');
  made[7] = { date: 46_346 - 1462 };
  made[8] = { date: 46_350 - 1462 };
  const sheet = { name: 'S', rows: [HEADER, made] };
  const read = await discharges(workbook([sheet], { date1904: true }));
  expect(read.rows).toMatchObject([{ admittedOn: '2026-11-20', dischargedOn: '2026-11-24' }]);
});

describe('a formula that has failed', () => {
  const failing = (at: number, cell: SheetOf['rows'][number][number] = { failed: '#N/A' }) => {
    const made: SheetOf['rows'][number] = row('A2');
    made[at] = cell;
    return made;
  };
  const named = async (rows: SheetOf['rows']) =>
    readNamed(
      { bytes: workbook([{ name: 'S', rows }]), fileName: 'a.xlsx' },
      { ...dischargeVariants },
    );

  test.each([
    [3, '证件号码'],
    [9, '转归'],
  ])('in column %i is named, and is no empty cell', async (at, value) => {
    expect(await named([HEADER, row('A1'), failing(at)])).toEqual({
      problem: { code: 'TABLE_FORMULA', line: 3, value },
    });
  });

  test('in a column that nobody asks for, or in rows that are empty otherwise, does not matter', async () => {
    const below: SheetOf['rows'][number] = HEADER.map(() => ({ failed: '#REF!' }));
    const read = await named([[...HEADER, '备注'], [...row('A1'), { failed: '#N/A' }], below]);
    expect('rows' in read && read.rows).toHaveLength(1);
  });
});

describe('the same in CSV', () => {
  test.each([
    ['2026-11-20 10:30:00', '2026-11-20'],
    ['2026/1/5 0:00:00', '2026-01-05'],
    ['2026/1/5', '2026-01-05'],
    ['2026.11.5 8:00', '2026-11-05'],
    ['2026年11月5日 8:00', '2026-11-05'],
    ['２０２６-11-05　08:00', '2026-11-05'],
    ['2026-11-20T10:30:00', '2026-11-20'],
  ])('a date: %s', async (written, date) => {
    const { rows, problems } = await discharges(csv(row('A1', { 入院日期: written }).join(',')));
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([{ admittedOn: date }]);
  });

  test.each(['-', '—', '——', '/', '／', '无', '–', '－'])(
    '%s means that nothing is known',
    async nothing => {
      const bytes = csv(row('A1', { 证件号码: nothing, 入院日期: nothing }).join(','));
      expect(await taken(bytes)).toEqual(['A1']);
      expect(known(nothing)).toBe('');
    },
  );

  test.each([
    ['="1001"', '1001'],
    ['="0012345"', '0012345'],
    ['1001.0', '1001'],
    ['1001.50', 'STAY_FORM'],
    ['无名', 'STAY_FORM'],
  ])('a number of a stay: %s', async (written, stay) => {
    const cells = [written, ...row('').slice(1)];
    expect(await taken(csv(cells.join(',')), 'a.csv')).toEqual([stay]);
  });

  test.each(['4.29999E+17', '4.29999195301011e17', '429999195301011000', '4.3E+17'])(
    'an identity number that a spreadsheet cut: %s',
    async number => {
      const bytes = csv(row('A1', { 证件号码: number }).join(','));
      expect(await taken(bytes, 'a.csv')).toEqual(['DOCUMENT_CUT']);
    },
  );
});

test('a real number that ends in three zeros is accepted where the cell certainly is a text', async () => {
  const number = '429999195301045000';
  const inXlsx = [HEADER, row('A1', { 证件号码: number })];
  expect(await taken(workbook([{ name: 'S', rows: inXlsx }]), 'a.xlsx')).toEqual(['A1']);
  const cells = (written: string) => row('A1', { 证件号码: written }).join(',');
  expect(await taken(csv(cells(`="${number}"`)))).toEqual(['A1']);
  expect(await taken(csv(cells(number)))).toEqual(['DOCUMENT_CUT']);
});

describe('descriptions of a file', () => {
  const named = Array.from({ length: 200_000 }, (_, n) => `c${n}`).join(',');
  const locked = Buffer.from('EncryptedPackage', 'utf16le');

  test.each<[string, Uint8Array, string, string]>([
    ['200,000 columns', utf8(`${'a,'.repeat(200_000)}b\n1`), 'a.csv', 'TABLE_TOO_MANY_COLUMNS'],
    ['200,000 named columns', utf8(named), 'a.csv', 'TABLE_TOO_MANY_COLUMNS'],
    ['HTML named .xls', utf8('<html><table><tr></tr></table></html>'), 'a.xls', 'TABLE_HTML'],
    ['HTML with its type', utf8('\uFEFF<!DOCTYPE html>\n<html></html>'), 'a.xls', 'TABLE_HTML'],
    ['a table of HTML', utf8('<table><tr></tr></table>'), 'a.xlsx', 'TABLE_HTML'],
    ['with a password', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...locked]), 'a', 'TABLE_LOCKED'],
  ])('%s', async (_, bytes, name, code) => {
    expect(await taken(bytes, name)).toBe(code);
  });

  test.each([40_002, 100_000, 1_048_576])('one cell far below, in row %i', async farRow => {
    const bytes = workbook([{ name: 'S', rows: [HEADER, row('A1')], farRow }]);
    expect(await taken(bytes)).toBe('TABLE_TOO_MANY_ROWS');
  });
});
