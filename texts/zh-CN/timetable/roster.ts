import type {
  RosterProblem,
  RosterProblemCode,
  TableProblem,
  TableProblemCode,
} from '../../../types/timetable/roster';
import { rowAt } from '../files/place';

/** The problems of a row in a roster file; the line and the column are shown next to them. */
export const rosterTexts: Record<RosterProblemCode, (problem: RosterProblem) => string> = {
  COLUMN_MISSING: ({ field }) => `表头缺少“${field}”这一列`,
  NO_ROWS: () => '表里没有排班',
  ROW_TOO_LONG: ({ value }) => `这一行比表头多出内容“${value}”，请检查有没有多写逗号`,
  FIELD_MISSING: ({ field }) => `没有填写${field}`,
  FIELD_TOO_LONG: ({ field }) => `${field}太长，请缩短`,
  DOCTOR_ID_FORM: ({ value }) => `工号“${value}”不对，只能用字母、数字和短横，最多 20 位`,
  DOCTOR_NAME: ({ value }) => `医生姓名“${value}”不对，请写 2 至 30 个汉字或字母`,
  DOCTOR_TWO_NAMES: ({ value, other }) =>
    `同一工号有两个姓名，这里是“${value}”，与${other && rowAt(other)}不同`,
  CLINIC_TYPE_UNKNOWN: ({ value }) => `门诊类型“${value}”不对，请写专家、专科或普通`,
  WEEKDAY_UNKNOWN: ({ value }) => `星期“${value}”不对，请写周一至周日`,
  WEEKDAY_CLOSED: ({ value }) => `“${value}”不开门诊，门诊时间在“门诊时间”里改`,
  PERIOD_UNKNOWN: ({ value }) => `时段“${value}”不对，请写“门诊时间”里的时段名`,
  PERIOD_CLOSED: ({ value }) => `这个星期几没有“${value}”的门诊，门诊时间在“门诊时间”里改`,
  SLOT_MINUTES_RANGE: ({ value }) =>
    `每段分钟“${value}”不对，请写整数，最少 5，不超过医院规定的上限`,
  SLOT_MINUTES_UNEVEN: ({ value }) => `每段 ${value} 分钟分不匀这个时段，请换成 10、15、20、30 等`,
  PLACES_RANGE: ({ value }) => `每段号数“${value}”不对，请写 1 至 200 的整数`,
  FEE_RANGE: ({ value }) => `挂号费“${value}”不对，请写元，最多 10000，最多两位小数`,
  TIME_FORM: ({ field, value }) => `${field}“${value}”不对，请写几点几分，中间用冒号`,
  TIMES_OUTSIDE: ({ field, value }) =>
    `${field} ${value} 不在这个时段的门诊时间里，门诊时间在“门诊时间”里改`,
  PICTURE_ADDRESS: () => '照片的地址须以 https:// 开头，其他地址患者手机打不开',
  SESSION_TWICE: ({ other }) => `同一位医生的这个时段已在${other && rowAt(other)}排过`,
};

/** The reasons why a file cannot be read as a table. */
export const tableTexts: Record<TableProblemCode, (problem: TableProblem) => string> = {
  TABLE_TOO_LARGE: () => '文件太大，请不要超过 5 MB',
  TABLE_TOO_MANY_ROWS: () =>
    '行数太多，最多 20000 行；下面很远的地方有多余内容的，请只复制有用的行到新表格',
  TABLE_TOO_MANY_COLUMNS: () => '列数太多，请不要超过 200 列',
  TABLE_EMPTY: () => '文件是空的',
  TABLE_ENCODING: () => '文字编码认不出来，请另存为 UTF-8 编码的 CSV',
  TABLE_FORMAT: () => '这不是 CSV 或 XLSX 表格，请另存为其中一种',
  TABLE_OLD_EXCEL: () => '这是旧版 Excel（XLS）文件，请另存为 XLSX',
  TABLE_DAMAGED: () => '表格文件已损坏，请用表格软件打开，另存一份 XLSX',
  TABLE_QUOTES: ({ line }) => `${line ? `${rowAt({ line })}附近` : '表里'}的双引号没有成对`,
  TABLE_HEADER_ALIKE: ({ value }) => `表头里“${value}”说的是同一样东西，分不清用哪一列，请只留一列`,
  TABLE_HEADER_TWICE: ({ value }) => `表头里“${value}”这一列出现了两次`,
  TABLE_UNPACKS_LARGE: () => '表格里有太多空行，请只复制有内容的行到新表格',
  TABLE_LOCKED: () => '表格加了打开密码，请去掉密码',
  TABLE_HTML: () => '这其实是网页，请用 Excel 打开后另存为 XLSX',
  TABLE_FORMULA: ({ line, value, sheet }) =>
    `${sheet ? `工作表“${sheet}”` : ''}第 ${line} 行“${value}”的公式算不出来（表里显示 #N/A 一类），请改成要填的内容`,
  TABLE_SHEETS_DIFFER: ({ value }) =>
    `几张工作表的列不一样（${value}），请只留下要导入的一张，或把列改成一样`,
};
