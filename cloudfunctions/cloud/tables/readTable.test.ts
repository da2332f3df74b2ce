import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRoster } from '../../../domain/timetable/roster';
import { texts } from '../../../texts';
import { defaultHours } from '../../../types/timetable/hours';
import { readTable, type Table } from './readTable';
import { type SheetToWrite, writeXlsx } from './writeXlsx';

const utf8 = (text: string) => new TextEncoder().encode(text);
const withBom = (text: string) => utf8(`\uFEFF${text}`);
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));

/** Node decodes GB18030 but cannot encode it; these tests invert its two-byte table. */
const gb18030 = (() => {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const letter = decoder.decode(new Uint8Array([lead, trail]));
      if (letter.length === 1 && letter !== '\uFFFD') codes.set(letter, [lead, trail]);
    }
  }
  return (text: string) =>
    new Uint8Array(
      [...text].flatMap(letter => {
        const code = letter < '\u0080' ? [letter.charCodeAt(0)] : codes.get(letter);
        if (!code) throw new Error(`No two-byte code for ${letter}`);
        return code;
      }),
    );
})();

const read = async (bytes: Uint8Array, name = 'a.csv'): Promise<Table> => {
  const table = await readTable(bytes, name);
  if ('problem' in table) throw new Error(JSON.stringify(table.problem));
  return table;
};
const problemOf = async (bytes: Uint8Array, name = 'a.csv') => {
  const table = await readTable(bytes, name);
  return 'problem' in table ? table.problem : null;
};

const TEXT = '工号,医生\r\nD001,胡长青\r\nD002,钱俊杰\r\n';
const TABLE: Table = {
  header: ['工号', '医生'],
  headerLine: 1,
  rows: [
    { line: 2, cells: { 工号: 'D001', 医生: '胡长青' } },
    { line: 3, cells: { 工号: 'D002', 医生: '钱俊杰' } },
  ],
};

test.each<[string, Uint8Array]>([
  ['UTF-8', utf8(TEXT)],
  ['UTF-8 with BOM', withBom(TEXT)],
  ['GB18030', gb18030(TEXT)],
  ['UTF-16 with BOM', utf16(TEXT)],
  ['with plain line ends', utf8(TEXT.replaceAll('\r\n', '\n'))],
  ['without a last line end', utf8(TEXT.trim())],
  ['with semicolons', utf8(TEXT.replaceAll(',', ';'))],
  ['with tabs', utf8(TEXT.replaceAll(',', '\t'))],
  ['with quotes', utf8('"工号","医生"\n"D001","胡长青"\n"D002","钱俊杰"\n')],
  ['with spaces and empty columns', utf8('工号 , 医生,\nD001　, 胡长青 ,\n D002,钱俊杰,\n')],
])('a CSV file is read: %s', async (_, bytes) => {
  expect(await read(bytes)).toEqual(TABLE);
});

test('rows keep their line number in the file, across empty rows and quoted line ends', async () => {
  const { rows } = await read(
    utf8('\n\n甲,乙\n1,2\n\n,\n"3\n三","4,""四"""\n5,6\r\n"7\r\n\r\n七",8\n9,10\n'),
  );
  expect(rows).toEqual([
    { line: 4, cells: { 甲: '1', 乙: '2' } },
    { line: 7, cells: { 甲: '3\n三', 乙: '4,"四"' } },
    { line: 9, cells: { 甲: '5', 乙: '6' } },
    { line: 10, cells: { 甲: '7\n\n七', 乙: '8' } },
    { line: 13, cells: { 甲: '9', 乙: '10' } },
  ]);
});

test('a row may be shorter than the header; cells beyond the header are kept apart', async () => {
  const { rows } = await read(utf8('甲,乙\n1\n1,2,3,,4\n'));
  expect(rows.map(row => row.cells)).toEqual([
    { 甲: '1', 乙: '' },
    { 甲: '1', 乙: '2', '': '3 4' },
  ]);
});

test('a separator inside quotes does not count', async () => {
  expect((await read(utf8('"甲;乙;丙",丁\n1,2\n'))).header).toEqual(['甲;乙;丙', '丁']);
});

test('a number that lost digits in the spreadsheet is marked; others are complete', async () => {
  const bytes = await writeXlsx([
    { name: 'a', header: ['证件号码', '联系电话'], rows: [[429999200408171000, 19900006496]] },
  ]);
  const [row] = (await read(bytes, 'a.xlsx')).rows;
  expect(row?.cells.证件号码).toMatch(/^4\.29\d*e\+17$/);
  expect(row?.cells.联系电话).toBe('19900006496');
});

test('an XLSX file is read: numbers as displayed, line numbers as in the sheet', async () => {
  const bytes = await writeXlsx([
    {
      name: '排班',
      header: ['工号', '每段号数', '备注'],
      rows: [
        ['D001', 30, '整 '],
        [null, null, ''],
        ['D002', 2.5, null],
      ],
    },
  ]);
  expect(await read(bytes, 'a.xlsx')).toEqual({
    header: ['工号', '每段号数', '备注'],
    headerLine: 1,
    rows: [
      { line: 2, cells: { 工号: 'D001', 每段号数: '30', 备注: '整' } },
      { line: 4, cells: { 工号: 'D002', 每段号数: '2.5', 备注: '' } },
    ],
  });
});

test('a title above the header needs no separators, and lines are counted from the file’s first', async () => {
  const bytes = utf8('某某医院排班表\n2026年\n\n工号\t医生\nD001\t胡长青\n');
  const table = await readTable(bytes, 'a.csv', { variants: { 工号: [], 医生: ['姓名'] } });
  expect(table).toEqual({
    header: ['工号', '医生'],
    headerLine: 4,
    rows: [{ line: 5, cells: { 工号: 'D001', 医生: '胡长青' } }],
  });
});

test('the type of a file is told by its bytes, not its name', async () => {
  const xlsx = await writeXlsx([{ name: 'a', header: ['工号'], rows: [['D001']] }]);
  expect((await read(xlsx, 'a.csv')).header).toEqual(['工号']);
  expect((await read(utf8(TEXT), 'a.txt')).header).toEqual(['工号', '医生']);
});

describe('a file that cannot be read gives a problem, never an exception', () => {
  const big = new Uint8Array(5 * 1024 * 1024 + 1).fill(0x41);
  const zipHead = [0x50, 0x4b, 0x03, 0x04];

  test.each<[string, Uint8Array, string, string]>([
    ['empty', new Uint8Array(), 'a.csv', 'TABLE_EMPTY'],
    ['nothing but blanks', utf8(' \n,,\n\n'), 'a.csv', 'TABLE_EMPTY'],
    ['more than 5 MB', big, 'a.csv', 'TABLE_TOO_LARGE'],
    [
      '201 columns',
      utf8(Array.from({ length: 201 }, (_, n) => `c${n}`).join()),
      'a.csv',
      'TABLE_TOO_MANY_COLUMNS',
    ],
    ['20,001 rows', utf8(`a\n${'1\n'.repeat(20_001)}`), 'a.csv', 'TABLE_TOO_MANY_ROWS'],
    [
      'neither UTF-8 nor GB18030',
      new Uint8Array([0x61, 0xff, 0xff, 0x61]),
      'a.csv',
      'TABLE_ENCODING',
    ],
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]),
      'a.csv',
      'TABLE_FORMAT',
    ],
    ['binary that decodes', new Uint8Array([0x61, 0, 0, 1, 2]), 'a.csv', 'TABLE_FORMAT'],
    ['old Excel', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'a.xls', 'TABLE_OLD_EXCEL'],
    ['a broken ZIP', new Uint8Array([...zipHead, 1, 2, 3]), 'a.xlsx', 'TABLE_DAMAGED'],
    ['text named XLSX', utf8(TEXT), 'a.xlsx', 'TABLE_DAMAGED'],
    ['one column twice', utf8('甲,乙,甲\n1,2,3\n'), 'a.csv', 'TABLE_HEADER_TWICE'],
    ['an open quote', utf8('甲,乙\n1,"2\n'), 'a.csv', 'TABLE_QUOTES'],
    ['a stray quote', utf8('甲,乙\n1,"2"3\n'), 'a.csv', 'TABLE_QUOTES'],
  ])('%s', async (_, bytes, name, code) => {
    const problem = await problemOf(bytes, name);
    expect(problem?.code).toBe(code);
    expect(texts.tables[problem!.code](problem!)).toMatch(/\p{Script=Han}{3}/u);
  });

  test('20,001 rows of a spreadsheet, of which none is left out silently', async () => {
    const rows = Array.from({ length: 20_001 }, () => ['1']);
    const bytes = await writeXlsx([{ name: 'a', header: ['a'], rows }]);
    expect((await problemOf(bytes, 'a.xlsx'))?.code).toBe('TABLE_TOO_MANY_ROWS');
  });

  test('20,000 rows are still read', async () => {
    expect((await read(utf8(`a\n${'1\n'.repeat(20_000)}`))).rows).toHaveLength(20_000);
  });

  test('an XLSX cut off, or one that claims to unpack to more than a hospital’s tables', async () => {
    const good = await writeXlsx([{ name: 'a', header: ['a'], rows: [['b']] }]);
    expect((await problemOf(good.subarray(0, good.length - 100), 'a.xlsx'))?.code).toBe(
      'TABLE_DAMAGED',
    );
    const bomb = Buffer.from(good);
    const entry = bomb.indexOf('PK\u0001\u0002', 0, 'latin1');
    bomb.writeUInt32LE(200 * 1024 * 1024, entry + 24);
    expect((await problemOf(bomb, 'a.xlsx'))?.code).toBe('TABLE_UNPACKS_LARGE');
  });

  test('a ZIP that is no spreadsheet', async () => {
    const emptyZip = new Uint8Array([0x50, 0x4b, 0x05, 0x06, ...new Array(18).fill(0)]);
    expect(await problemOf(emptyZip, 'a.zip')).not.toBeNull();
  });
});

test('no text is written such that a spreadsheet program takes it for a formula', async () => {
  const dangerous = ['=1+1', '+cmd', '-cmd', '@sum', '\t=1', '＝1', '=HYPERLINK("http://x")'];
  const harmless = ['-12', '+3.5', '张三', '1=1', '-5%'];
  const sheet: SheetToWrite = {
    name: 'a/b:c',
    header: ['=x', '甲'],
    rows: [...dangerous, ...harmless].map(text => [text, 1]),
  };
  const { header, rows } = await read(await writeXlsx([sheet]), 'a.xlsx');
  expect(header).toEqual(["'=x", '甲']);
  expect(rows.map(({ cells }) => cells["'=x"])).toEqual([
    ...dangerous.map(text => `'${text}`),
    ...harmless,
  ]);
});

describe('the demonstration hospital’s roster', () => {
  const file = new Uint8Array(readFileSync(join(__dirname, '../../../config/demo/roster.csv')));
  const text = new TextDecoder().decode(file);

  const rosterOf = async (bytes: Uint8Array, name: string) => {
    const { header, rows } = await read(bytes, name);
    return readRoster(rows, { hours: defaultHours, maxSlotMinutes: 30 }, header);
  };

  test('R2: all its 373 rows are read without a problem', async () => {
    const { rows, problems } = await rosterOf(file, 'roster.csv');
    expect(problems).toEqual([]);
    expect(rows).toHaveLength(373);
    expect(new Set(rows.map(({ doctorId }) => doctorId)).size).toBe(77);
    expect(new Set(rows.map(({ department }) => department)).size).toBe(18);
    expect(rows[0]).toEqual({
      line: 2,
      doctorId: 'D001',
      doctor: '胡长青',
      department: '产科',
      title: '主任医师',
      clinicType: 'expert',
      weekday: 2,
      period: 'morning',
      slotMinutes: 30,
      places: 2,
      room: '1楼01诊室',
    });
    expect(rows.at(-1)?.line).toBe(374);
  });

  test('R2: as GB18030 and as XLSX it is the same roster', async () => {
    const asIs = await rosterOf(file, 'roster.csv');
    expect(await rosterOf(gb18030(text), 'roster.csv')).toEqual(asIs);
    const [header, ...cells] = text
      .trim()
      .split(/\r?\n/)
      .map(line => line.split(','));
    const rows = cells.map(row => row.map(cell => (/^\d+$/.test(cell) ? Number(cell) : cell)));
    const xlsx = await writeXlsx([{ name: '排班', header: header!, rows }]);
    expect(await rosterOf(xlsx, 'roster.xlsx')).toEqual(asIs);
  });

  test('R2: with trailing spaces and full-width digits it is the same roster', async () => {
    const wide = text
      .replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
      .replace(/,/g, ' 　,')
      .replace(/周/g, '星期');
    expect(await rosterOf(utf8(wide), 'roster.csv')).toEqual(await rosterOf(file, 'roster.csv'));
  });
});
