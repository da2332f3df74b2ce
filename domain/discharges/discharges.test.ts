import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { documentsOf } from '../people/document';
import { at } from '../time/time';
import { readDischarges } from './discharges';

const now = at('2026-11-22', '09:00');
const csv = readFileSync(join(__dirname, '../../tests/data/discharges.csv'), 'utf8');
const records = parse(csv, { columns: true, bom: true }) as Record<string, string>[];
const header = Object.keys(records[0]!);
const table = records.map((cells, index) => ({ line: index + 2, cells }));
const read = (change: Record<string, string>, more: Record<string, string>[] = []) =>
  readDischarges(
    [{ ...table[0]!.cells, ...change }, ...more].map((cells, index) => ({
      line: index + 2,
      cells: cells as Record<string, string>,
    })),
    header,
    now,
  );

test('R15: the hospital’s own list is read completely', () => {
  const { rows, problems } = readDischarges(table, header, now);
  expect(problems).toEqual([]);
  expect(rows).toHaveLength(240);
  expect(rows[0]).toEqual({
    line: 2,
    stay: 'ZY2600001',
    name: '钱家伟',
    sex: 'male',
    document: { kind: 'residentIdentityCard', number: '429999200408171094' },
    birthDate: '2004-08-17',
    phone: '19900006496',
    department: '胸心神经外科',
    diagnosis: '脑外伤',
    admittedOn: '2026-10-31',
    dischargedOn: '2026-11-09',
    result: 'better',
  });
  expect(rows.filter(({ result }) => result === 'died')).toHaveLength(1);
  expect(rows.filter(({ result }) => result === 'transferred')).toHaveLength(47);
});

test.each([
  [{ 住院号: '' }, '住院号', 'FIELD_MISSING'],
  [{ 住院号: 'ZY 2600/1' }, '住院号', 'STAY_FORM'],
  [{ 姓名: '钱' }, '姓名', 'NAME_WRONG'],
  [{ 性别: '未知' }, '性别', 'SEX_UNKNOWN'],
  [{ 证件号码: '429999200408171095' }, '证件号码', 'DOCUMENT_WRONG'],
  [{ 联系电话: '1990000' }, '联系电话', 'PHONE_WRONG'],
  [{ 联系电话: '' }, '联系电话', 'FIELD_MISSING'],
  [{ 科室: '' }, '科室', 'FIELD_MISSING'],
  [{ 科室: '科'.repeat(31) }, '科室', 'FIELD_TOO_LONG'],
  [{ 出院日期: '2026-02-30' }, '出院日期', 'DATE_WRONG'],
  [{ 出院日期: '' }, '出院日期', 'FIELD_MISSING'],
  [{ 出院日期: '2026-11-23' }, '出院日期', 'DATE_FUTURE'],
  [{ 出院日期: '2026-10-30' }, '出院日期', 'DATES_TURNED'],
  [{ 转归: '飞升' }, '转归', 'RESULT_UNKNOWN'],
  [{ 出院诊断: '肺炎\u0007' }, '出院诊断', 'TEXT_UNREADABLE'],
  [{ '': '多出来的' }, '', 'ROW_TOO_LONG'],
])('a row with %j is reported with its line', (change, field, code) => {
  const { rows, problems } = read(change);
  expect(rows).toEqual([]);
  expect(problems).toEqual([{ line: 2, field, code }]);
});

test('every problem of a row is reported, and the other rows are read', () => {
  const { rows, problems } = read({ 姓名: '', 转归: '' }, [table[1]!.cells]);
  expect(problems.map(({ field }) => field)).toEqual(['姓名', '转归']);
  expect(rows.map(({ line }) => line)).toEqual([3]);
});

test('of two rows with the same stay number the first is kept', () => {
  const { rows, problems } = read({}, [{ ...table[1]!.cells, 住院号: 'zy2600001' }]);
  expect(rows).toHaveLength(1);
  expect(problems).toEqual([{ line: 3, field: '住院号', code: 'STAY_TWICE', other: { line: 2 } }]);
});

test('a patient who died needs no phone; nobody needs a document; dates and letters are normalised', () => {
  const { rows, problems } = read({
    联系电话: '',
    证件号码: '',
    转归: ' 死亡 ',
    科室: '\u200e消化\u202c内科',
    性别: '男性',
    住院号: 'ｚｙ１',
    出院日期: '2026/11/9',
    入院日期: '20261031093000',
  });
  expect(problems).toEqual([]);
  expect(rows[0]).toMatchObject({
    stay: 'ZY1',
    phone: '',
    result: 'died',
    department: '消化内科',
    dischargedOn: '2026-11-09',
    admittedOn: '2026-10-31',
  });
  expect(rows[0]).not.toHaveProperty('document');
});

test.each([
  ['医嘱离院', 'other'],
  ['医嘱转院', 'transferred'],
  ['非医嘱离院', 'left'],
  ['显效', 'better'],
])('the words of the first page of a medical record are known: %s', (written, result) => {
  expect(read({ 转归: written }).rows).toMatchObject([{ result }]);
});

test('missing columns and an empty list are reported on line 1', () => {
  expect(readDischarges(table, header.slice(2), now)).toEqual({
    rows: [],
    problems: ['住院号', '姓名'].map(field => ({ line: 1, field, code: 'COLUMN_MISSING' })),
  });
  expect(readDischarges([], header, now).problems).toEqual([
    { line: 1, field: '', code: 'NO_ROWS' },
  ]);
});

test.each([
  ['11010519491231002x', 'residentIdentityCard'],
  ['810000199001010019', 'residencePermit'],
  ['H12345678', 'travelPermitHkMacao'],
  ['12345678', 'travelPermitTaiwan'],
  ['E12345678', 'passport'],
])('the number %s is read as %s', (number, kind) => {
  expect(documentsOf(number, now)[0]?.kind).toBe(kind);
});

describe('columns of the ward’s form that a list may also have (R15)', () => {
  const ward = {
    ...{ 床号: ' 12 ', 主管医生: '胡医生', 责任护士: '陈护士', 联系人: '钱母', 与患者关系: '母亲' },
    ...{ 联系人电话: '199 0000 6497', 住址: '某市某路 1 号', 工作单位: '某厂' },
    ...{ 联系人2: '钱父', 联系人2与患者关系: '父亲', 联系人2电话: '199 0000 6498' },
  };

  test('are read where they are filled in; a list without them is read without them', () => {
    expect(read(ward).rows[0]).toMatchObject({
      ward: {
        ...{ bed: '12', doctor: '胡医生', nurse: '陈护士', contact: '钱母', relation: '母亲' },
        ...{ contactPhone: '19900006497', address: '某市某路 1 号', workplace: '某厂' },
        ...{ contact2: '钱父', relation2: '父亲', contactPhone2: '19900006498' },
      },
    });
    expect(read({ 床号: '12', 住址: '' }).rows[0]).toMatchObject({ ward: { bed: '12' } });
    expect(read({ 床号: '', 联系人: '' }).rows[0]).not.toHaveProperty('ward');
    expect(read({}).rows[0]).not.toHaveProperty('ward');
  });

  test.each([
    [{ 联系人电话: '123' }, '联系人电话', 'PHONE_WRONG'],
    [{ 联系人2电话: '123' }, '联系人2电话', 'PHONE_WRONG'],
    [{ 住址: '长'.repeat(101) }, '住址', 'FIELD_TOO_LONG'],
    [{ 与患者关系: '长'.repeat(11) }, '与患者关系', 'FIELD_TOO_LONG'],
  ])('%j is reported with its line', (change, field, code) => {
    expect(read(change)).toEqual({ rows: [], problems: [{ line: 2, field, code }] });
  });
});
