import { callColumns, callColumnsBesides } from '../../types/callLists/callLists';
import { at } from '../time/time';
import { readCallList } from './callLists';

const now = at('2026-11-24', '09:00');
const check: Record<string, string> = {
  ...{ 体检编号: 'TJ001', 姓名: '测试甲', 性别: '男', 证件号码: '429999200408171094' },
  ...{ 联系电话: '19900000001', 科室: '体检中心', 体检日期: '2026-11-23', 体检情况: '血压偏高' },
};
const sent: Record<string, string> = {
  ...{ 转来单位: '医保办', 姓名: '测试乙', 联系电话: '19900000002', 科室: '产科' },
  ...{ 要求随访日期: '2026-12-01', 随访内容: '是否报销' },
};
const lists = { healthCheck: check, referred: sent };
type Kind = keyof typeof lists;

const read = (kind: Kind, ...rows: Record<string, string>[]) => {
  const header = [
    ...Object.values(callColumns[kind]),
    ...Object.values(callColumnsBesides[kind]),
  ] as string[];
  return readCallList(
    kind,
    { rows: rows.map((cells, n) => ({ line: n + 2, cells })), header },
    now,
  );
};

test('R15: rows of health checks and of patients referred by another unit are read', () => {
  expect(read('healthCheck', check)).toEqual({
    problems: [],
    rows: [
      {
        ...{ line: 2, key: '\nTJ001', name: '测试甲', sex: 'male', birthDate: '2004-08-17' },
        document: { kind: 'residentIdentityCard', number: '429999200408171094' },
        ...{ phone: '19900000001', department: '体检中心', date: '2026-11-23', text: '血压偏高' },
      },
    ],
  });
  const { rows, problems } = read('referred', sent);
  expect(problems).toEqual([]);
  expect(rows).toEqual([
    {
      ...{ line: 2, key: '医保办\n测试乙\n19900000002\n2026-12-01', name: '测试乙' },
      ...{ phone: '19900000002', department: '产科', unit: '医保办', date: '2026-12-01' },
      text: '是否报销',
    },
  ]);
});

test.each<[Kind, Record<string, string>, string, string]>([
  ['healthCheck', { 体检编号: '' }, '体检编号', 'FIELD_MISSING'],
  ['healthCheck', { 体检编号: 'TJ 1/2' }, '体检编号', 'NUMBER_FORM'],
  ['healthCheck', { 姓名: '钱' }, '姓名', 'NAME_WRONG'],
  ['healthCheck', { 性别: '未知' }, '性别', 'SEX_UNKNOWN'],
  ['healthCheck', { 证件号码: '429999200408171095' }, '证件号码', 'DOCUMENT_WRONG'],
  ['healthCheck', { 证件号码: '4.29999E+17' }, '证件号码', 'DOCUMENT_CUT'],
  ['healthCheck', { 证件类型: '护照' }, '证件号码', 'DOCUMENT_WRONG'],
  ['healthCheck', { 联系电话: '123' }, '联系电话', 'PHONE_WRONG'],
  ['healthCheck', { 科室: '科'.repeat(31) }, '科室', 'FIELD_TOO_LONG'],
  ['healthCheck', { 体检情况: '长'.repeat(301) }, '体检情况', 'FIELD_TOO_LONG'],
  ['healthCheck', { 体检情况: '血压\u202e高' }, '体检情况', 'TEXT_UNREADABLE'],
  ['healthCheck', { 体检日期: '2026-11-25' }, '体检日期', 'DATE_FUTURE'],
  ['healthCheck', { 体检日期: '2026-02-30' }, '体检日期', 'DATE_WRONG'],
  ['healthCheck', { '': '多出来的' }, '', 'ROW_TOO_LONG'],
  ['referred', { 转来单位: '' }, '转来单位', 'FIELD_MISSING'],
  ['referred', { 要求随访日期: '2026-11-23' }, '要求随访日期', 'DATE_PAST'],
  ['referred', { 要求随访日期: '2028-11-24' }, '要求随访日期', 'DATE_FAR'],
])('in a list of %s a row with %j is reported with its line', (kind, change, field, code) => {
  const { rows, problems } = read(kind, { ...lists[kind], ...change });
  expect(rows).toEqual([]);
  expect(problems).toEqual([{ line: 2, field, code }]);
});

test('of two rows for the same call the first is kept; different units may use the same number', () => {
  const twice = read('healthCheck', check, { ...check, 体检编号: 'tj001' });
  expect(twice.rows).toHaveLength(1);
  expect(twice.problems).toEqual([{ line: 3, field: '', code: 'ROW_TWICE', other: { line: 2 } }]);
  const numbered = { ...sent, 编号: '7' };
  expect(read('referred', numbered, { ...numbered, 转来单位: '妇联' }).rows).toHaveLength(2);
  expect(read('referred', sent, { ...sent, 要求随访日期: '2026-12-15' }).rows).toHaveLength(2);
});

test('a missing required column is reported, a missing optional one is not', () => {
  const header = Object.values(callColumns.referred);
  const bare = Object.fromEntries(header.map(name => [name, sent[name] ?? '']));
  const rows = [{ line: 2, cells: bare }];
  expect(readCallList('referred', { rows, header }, now).rows).toMatchObject([{ text: '' }]);
  expect(readCallList('referred', { rows, header: header.slice(1) }, now)).toEqual({
    rows: [],
    problems: [{ line: 1, field: '转来单位', code: 'COLUMN_MISSING' }],
  });
  expect(readCallList('referred', { rows: [], header }, now).problems).toEqual([
    { line: 1, field: '', code: 'NO_ROWS' },
  ]);
});
