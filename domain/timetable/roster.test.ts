import { rosterTexts } from '../../texts/zh-CN/timetable/roster';
import { defaultHours, type Hours } from '../../types/timetable/hours';
import type { TableRow } from '../tables/rows';
import { type RosterRules, readRoster as read } from './roster';

const GOOD = {
  工号: 'D001',
  医生: '胡长青',
  科室: '产科',
  职称: '主任医师',
  门诊类型: '专家',
  星期: '周二',
  时段: '上午',
  每段分钟: '30',
  每段号数: '2',
  诊室: '1楼01诊室',
};
const ROW = {
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
};

const rules: RosterRules = { hours: defaultHours, maxSlotMinutes: 30 };
const readRoster = (rows: TableRow[], header?: string[], by = rules) => read(rows, by, header);

const table = (...changes: Partial<Record<string, string>>[]): TableRow[] =>
  changes.map((change, i) => ({
    line: i + 2,
    cells: { ...GOOD, ...change } as Record<string, string>,
  }));
const only = (change: Partial<Record<string, string>>) => readRoster(table(change));

test('R2: a row becomes a weekly clinic', () => {
  expect(only({})).toEqual({ rows: [ROW], problems: [] });
});

test.each<[Partial<Record<string, string>>, object]>([
  [{ 工号: ' d００１　' }, { doctorId: 'D001' }],
  [{ 医生: '胡 长　青 ' }, { doctor: '胡长青' }],
  [{ 医生: '买买提•艾力' }, { doctor: '买买提·艾力' }],
  [{ 科室: '产科 ' }, { department: '产科' }],
  [{ 职称: '主任 医师' }, { title: '主任医师' }],
  [{ 门诊类型: '专科门诊' }, { clinicType: 'specialist' }],
  [{ 门诊类型: '普通　' }, { clinicType: 'general' }],
  [{ 星期: '星期二' }, { weekday: 2 }],
  [{ 星期: '礼拜三' }, { weekday: 3 }],
  [{ 星期: '周４' }, { weekday: 4 }],
  [{ 星期: '星期5 ' }, { weekday: 5 }],
  [{ 星期: '六' }, { weekday: 6 }],
  [{ 星期: '1' }, { weekday: 1 }],
  [{ 时段: ' 下午' }, { period: 'afternoon' }],
  [{ 时段: '早上' }, { period: 'morning' }],
  [{ 每段分钟: '１５' }, { slotMinutes: 15 }],
  [{ 每段分钟: '20分钟' }, { slotMinutes: 20 }],
  [{ 每段分钟: '10.0' }, { slotMinutes: 10 }],
  [{ 每段分钟: '5' }, { slotMinutes: 5 }],
  [{ 每段号数: '２' }, { places: 2 }],
  [{ 每段号数: '200' }, { places: 200 }],
  [{ 每段号数: '3个' }, { places: 3 }],
  [{ 诊室: '１楼０２诊室' }, { room: '1楼02诊室' }],
])('R2: %j is read as %j', (change, expected) => {
  expect(only(change)).toEqual({ rows: [{ ...ROW, ...expected }], problems: [] });
});

test.each<[string, string, string]>([
  ['工号', '', 'FIELD_MISSING'],
  ['工号', ' 　', 'FIELD_MISSING'],
  ['工号', 'D/001', 'DOCTOR_ID_FORM'],
  ['工号', '工001', 'DOCTOR_ID_FORM'],
  ['工号', 'D'.repeat(21), 'DOCTOR_ID_FORM'],
  ['医生', '', 'FIELD_MISSING'],
  ['医生', '胡', 'DOCTOR_NAME'],
  ['医生', '胡长青1', 'DOCTOR_NAME'],
  ['科室', '', 'FIELD_MISSING'],
  ['科室', '科'.repeat(31), 'FIELD_TOO_LONG'],
  ['职称', '', 'FIELD_MISSING'],
  ['门诊类型', '特需', 'CLINIC_TYPE_UNKNOWN'],
  ['门诊类型', 'constructor', 'CLINIC_TYPE_UNKNOWN'],
  ['星期', '周八', 'WEEKDAY_UNKNOWN'],
  ['星期', '周二、周三', 'WEEKDAY_UNKNOWN'],
  ['星期', '0', 'WEEKDAY_UNKNOWN'],
  ['星期', '周日', 'WEEKDAY_CLOSED'],
  ['星期', '星期天', 'WEEKDAY_CLOSED'],
  ['星期', '7', 'WEEKDAY_CLOSED'],
  ['时段', '晚上', 'PERIOD_UNKNOWN'],
  ['每段分钟', '4', 'SLOT_MINUTES_RANGE'],
  ['每段分钟', '31', 'SLOT_MINUTES_RANGE'],
  ['每段分钟', '半小时', 'SLOT_MINUTES_RANGE'],
  ['每段分钟', '-30', 'SLOT_MINUTES_RANGE'],
  ['每段分钟', '7.5', 'SLOT_MINUTES_RANGE'],
  ['每段分钟', '1e1', 'SLOT_MINUTES_RANGE'],
  ['每段分钟', '7', 'SLOT_MINUTES_UNEVEN'],
  ['每段分钟', '25', 'SLOT_MINUTES_UNEVEN'],
  ['每段号数', '0', 'PLACES_RANGE'],
  ['每段号数', '201', 'PLACES_RANGE'],
  ['每段号数', '2.5', 'PLACES_RANGE'],
  ['每段号数', '二', 'PLACES_RANGE'],
  ['诊室', '', 'FIELD_MISSING'],
])('R2: %s %p is reported with its line and column: %s', (field, value, code) => {
  const found = only({ [field]: value });
  expect(found.rows).toEqual([]);
  expect(found.problems).toEqual([{ line: 2, field, code, value: value.trim() }]);
});

test('R2: slots must fill their period: 16 minutes fill a morning, not an afternoon', () => {
  expect(only({ 每段分钟: '16' }).problems).toEqual([]);
  expect(only({ 每段分钟: '16', 时段: '下午' }).problems[0]?.code).toBe('SLOT_MINUTES_UNEVEN');
});

test('R2: there is no clinic on Saturday afternoons', () => {
  expect(only({ 星期: '周六' }).problems).toEqual([]);
  expect(only({ 星期: '周六', 时段: '下午' }).problems).toEqual([
    { line: 2, field: '时段', code: 'PERIOD_CLOSED', value: '下午' },
  ]);
});

test('R2: evenings, Sundays and Saturday afternoons are read where the hospital has them', () => {
  const [morning, afternoon] = defaultHours.periods;
  const evening = { id: 'evening', name: '夜 门诊', reportBy: '18:30' };
  const hours: Hours = {
    periods: [morning!, afternoon!, evening],
    week: [
      ...defaultHours.week.slice(0, 5),
      [{ period: 'afternoon', start: '13:00', end: '16:00' }],
      [{ period: 'evening', start: '18:00', end: '20:00' }],
    ],
  };
  const by = { ...rules, hours };
  const readBy = (change: Partial<Record<string, string>>) =>
    readRoster(table(change), undefined, by);
  expect(readBy({ 星期: '周日', 时段: '夜门诊', 每段分钟: '20' }).rows).toMatchObject([
    { weekday: 7, period: 'evening', slotMinutes: 20 },
  ]);
  expect(readBy({ 星期: '周六', 时段: '下午' }).rows).toMatchObject([{ weekday: 6 }]);
  expect(readBy({ 星期: '周日', 时段: '上午' }).problems).toEqual([
    { line: 2, field: '时段', code: 'PERIOD_CLOSED', value: '上午' },
  ]);
  expect(readBy({ 星期: '周一', 时段: '晚上' }).problems[0]?.code).toBe('PERIOD_UNKNOWN');
});

test('the maximum slot length comes from the policy', () => {
  const rows = table({ 每段分钟: '60' });
  expect(readRoster(rows, undefined, { ...rules, maxSlotMinutes: 60 }).problems).toEqual([]);
  expect(readRoster(rows).problems[0]?.code).toBe('SLOT_MINUTES_RANGE');
});

test('every problem of a row is reported, and good rows are still read', () => {
  const found = readRoster(table({ 门诊类型: '特需', 星期: '周八' }, {}));
  expect(found.problems.map(({ line, field }) => [line, field])).toEqual([
    [2, '门诊类型'],
    [2, '星期'],
  ]);
  expect(found.rows).toEqual([{ ...ROW, line: 3 }]);
});

test('one doctor number with two names is a problem of the later row', () => {
  const found = readRoster(table({}, { 星期: '周三', 医生: '胡长春' }, { 星期: '周四' }));
  expect(found.problems).toEqual([
    { line: 3, field: '医生', code: 'DOCTOR_TWO_NAMES', value: '胡长春', other: { line: 2 } },
  ]);
  expect(found.rows.map(row => row.line)).toEqual([2, 4]);
});

test('two doctors may have the same name', () => {
  expect(readRoster(table({}, { 工号: 'D002' })).problems).toEqual([]);
});

test('a doctor cannot be rostered twice for one weekday and period', () => {
  const found = readRoster(table({}, { 星期: '星期二', 诊室: '2楼02诊室' }, { 时段: '下午' }));
  expect(found.problems).toEqual([
    { line: 3, field: '时段', code: 'SESSION_TWICE', value: '上午', other: { line: 2 } },
  ]);
  expect(found.rows.map(row => row.line)).toEqual([2, 4]);
});

test('a missing column is reported once, not on every row', () => {
  const rows = table({}, {}).map(({ line, cells: { 时段: _, 诊室: __, ...cells } }) => ({
    line,
    cells,
  }));
  expect(readRoster(rows)).toEqual({
    rows: [],
    problems: [
      { line: 1, field: '时段', code: 'COLUMN_MISSING', value: '' },
      { line: 1, field: '诊室', code: 'COLUMN_MISSING', value: '' },
    ],
  });
});

test('columns may have any order, with others between and spaces around their names', () => {
  const cells = Object.fromEntries(
    Object.entries({ ...GOOD, 备注: '' })
      .reverse()
      .map(([name, cell]) => [` ${name}　`, cell]),
  );
  expect(readRoster([{ line: 2, cells }])).toEqual({ rows: [ROW], problems: [] });
});

test('an empty roster is a different problem from missing columns', () => {
  expect(readRoster([]).problems.map(({ code }) => code)).toEqual(['NO_ROWS']);
  expect(readRoster([], Object.keys(GOOD)).problems[0]?.code).toBe('NO_ROWS');
  expect(readRoster([], ['姓名']).problems).toHaveLength(10);
});

test('cells beyond the header are a problem', () => {
  expect(only({ '': '多出来的' }).problems).toEqual([
    { line: 2, field: '', code: 'ROW_TOO_LONG', value: '多出来的' },
  ]);
});

test('every problem has a sentence', () => {
  const { problems } = readRoster(
    table({}, {}, { 医生: '胡长春' }, { 星期: '周八' }, { 每段分钟: '' }),
  );
  expect(problems.map(problem => rosterTexts[problem.code](problem))).toEqual([
    '同一位医生的这个时段已在第 2 行排过',
    '同一工号有两个姓名，这里是“胡长春”，与第 2 行不同',
    '星期“周八”不对，请写周一至周日',
    '没有填写每段分钟',
  ]);
});

describe('R2a: a clinic that is shorter than its period', () => {
  test.each([
    [{ 开始时间: '9:00' }, { start: '09:00' }],
    [{ 结束时间: '１１：３０' }, { end: '11:30' }],
    [
      { 开始时间: '1900-01-00 08:30:00', 结束时间: '10:00:00' },
      { start: '08:30', end: '10:00' },
    ],
    [{ 开始时间: '', 结束时间: ' ' }, {}],
  ])('%j', (cells, times) => {
    expect(only(cells)).toEqual({ rows: [{ ...ROW, ...times }], problems: [] });
  });

  test.each([
    [{ 开始时间: '早上' }, '开始时间', 'TIME_FORM'],
    [{ 开始时间: '24:00' }, '开始时间', 'TIME_FORM'],
    [{ 开始时间: '07:30' }, '开始时间', 'TIMES_OUTSIDE'],
    [{ 开始时间: '12:00' }, '开始时间', 'TIMES_OUTSIDE'],
    [{ 结束时间: '12:30' }, '结束时间', 'TIMES_OUTSIDE'],
    [{ 开始时间: '10:00', 结束时间: '09:30' }, '结束时间', 'TIMES_OUTSIDE'],
    [{ 开始时间: '09:15' }, '每段分钟', 'SLOT_MINUTES_UNEVEN'],
  ])('%j is refused', (cells, field, code) => {
    const { rows, problems } = only(cells);
    expect(rows).toEqual([]);
    expect(problems).toMatchObject([{ line: 2, field, code }]);
    expect(rosterTexts[problems[0]!.code](problems[0]!)).toMatch(/不对|不在|分不匀/);
  });
});

describe('R22: the price of a visit, and what patients read about the doctor', () => {
  test('are read from optional columns', () => {
    const more = {
      挂号费: '５０.５元',
      擅长: ' 膝关节置换、半月板损伤 ',
      简介: '从医三十年。\n每周二出诊。',
      照片: 'https://hospital.example/D001.jpg',
    };
    const about = {
      specialities: '膝关节置换、半月板损伤',
      profile: '从医三十年。\n每周二出诊。',
      picture: 'https://hospital.example/D001.jpg',
    };
    expect(only(more)).toEqual({ rows: [{ ...ROW, fee: 5050, about }], problems: [] });
    expect(only({ 挂号费: '', 擅长: ' ', 简介: '', 照片: '' })).toEqual({
      rows: [ROW],
      problems: [],
    });
    expect(only({ 挂号费: '0' }).rows).toEqual([{ ...ROW, fee: 0 }]);
  });

  test.each([
    ['挂号费', '免费', 'FEE_RANGE'],
    ['挂号费', '-5', 'FEE_RANGE'],
    ['挂号费', '10001', 'FEE_RANGE'],
    ['挂号费', '1.234', 'FEE_RANGE'],
    ['照片', 'http://hospital.example/D001.jpg', 'PICTURE_ADDRESS'],
    ['照片', 'javascript:alert(1)', 'PICTURE_ADDRESS'],
    ['照片', 'https://a.example/" onerror="x', 'PICTURE_ADDRESS'],
    ['擅长', '病'.repeat(201), 'FIELD_TOO_LONG'],
    ['简介', '好'.repeat(501), 'FIELD_TOO_LONG'],
  ])('%s %s is refused: %s', (column, value, code) => {
    expect(only({ [column]: value })).toMatchObject({
      rows: [],
      problems: [{ line: 2, field: column, code }],
    });
  });
});
