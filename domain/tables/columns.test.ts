import { dischargeColumns, dischargeVariants } from '../../types/discharges/discharges';
import { rosterColumns, rosterVariants } from '../../types/timetable/roster';
import { headerAt, understood } from './columns';

const variants = { 住院号: ['病案号', '住院编号'], 联系电话: ['电话', '手机号'] };
const table = (header: string[], ...rows: string[][]) => ({
  header,
  headerLine: 1,
  rows: rows.map((cells, n) => ({
    line: n + 2,
    cells: Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])),
  })),
});

const title = ['某某医院出院患者名单', ''];
test.each<[string, string[][], number]>([
  [
    'first',
    [
      ['住院号', '联系电话'],
      ['1', '2'],
    ],
    0,
  ],
  ['below a title', [title, ['病案号', '联系电话'], ['1', '2']], 1],
  [
    'below lines that say one name by themselves',
    [title, ['住院号', '全部'], ['*病案号', '电话：']],
    2,
  ],
  ['the better line, where a column is missing', [title, ['电话', '姓名'], ['1', '2']], 1],
  ['the first line, where nothing is known', [title, ['甲', '乙']], 0],
  ['not so far below', [...Array.from({ length: 10 }, () => title), ['住院号', '电话']], 0],
  ['nowhere in an empty file', [], 0],
])('the header is the line with most of the names: %s', (_, lines, at) => {
  expect(headerAt(lines, variants)).toBe(at);
});

test('columns may have any order and any of their usual names', () => {
  const read = understood(table(['备注', '手机号', '病案号'], ['x', '1', '2']), variants);
  expect(read).toEqual({
    header: ['备注', '联系电话', '住院号'],
    headerLine: 1,
    rows: [{ line: 2, cells: { 备注: 'x', 联系电话: '1', 住院号: '2' } }],
    renamed: [
      { column: '住院号', inFile: '病案号' },
      { column: '联系电话', inFile: '手机号' },
    ],
  });
});

test.each(['*手机号', '手机号（必填）', '手机号：', ' 手 机 号 ', '手机号(11位)', '联系电话*'])(
  'additions to a name are ignored: %s',
  name => {
    expect(understood(table([name], ['1']), variants)).toMatchObject({ header: ['联系电话'] });
  },
);

test('a column with the exact name wins over a variant, which stays a column of its own', () => {
  const read = understood(table(['电话', '联系电话'], ['1', '2']), variants);
  expect(read).toMatchObject({ header: ['电话', '联系电话'], renamed: [] });
});

test('two variants of one column are reported', () => {
  expect(understood(table(['电话', '手机号'], ['1', '2']), variants)).toEqual({
    twice: ['电话', '手机号'],
  });
});

test('a table with the exact names is not changed', () => {
  const asked = table(['住院号', '联系电话'], ['1', '2']);
  const read = understood(asked, variants);
  expect('rows' in read && read.rows).toBe(asked.rows);
});

test.each([
  ['rosters', rosterColumns, rosterVariants],
  ['discharges', dischargeColumns, dischargeVariants],
])('no variant of %s stands for two columns', (_, columns, named) => {
  const names = Object.entries(named).flatMap(([column, others]) => [column, ...others]);
  expect(new Set(names).size).toBe(names.length);
  expect(Object.keys(named)).toEqual(expect.arrayContaining(Object.values(columns)));
});
