/** The columns of a roster file as hospitals write them (R2), by what they mean. */
export const rosterColumns = {
  doctorId: '工号',
  doctor: '医生',
  department: '科室',
  title: '职称',
  clinicType: '门诊类型',
  weekday: '星期',
  period: '时段',
  slotMinutes: '每段分钟',
  places: '每段号数',
  room: '诊室',
} as const;
export type RosterField = keyof typeof rosterColumns;

/** What can be wrong with a roster file or one of its rows. */
export type RosterProblemCode =
  | 'COLUMN_MISSING'
  | 'NO_ROWS'
  | 'ROW_TOO_LONG'
  | 'FIELD_MISSING'
  | 'FIELD_TOO_LONG'
  | 'DOCTOR_ID_FORM'
  | 'DOCTOR_NAME'
  | 'DOCTOR_TWO_NAMES'
  | 'CLINIC_TYPE_UNKNOWN'
  | 'WEEKDAY_UNKNOWN'
  | 'WEEKDAY_SUNDAY'
  | 'PERIOD_UNKNOWN'
  | 'SATURDAY_AFTERNOON'
  | 'SLOT_MINUTES_RANGE'
  | 'SLOT_MINUTES_UNEVEN'
  | 'PLACES_RANGE'
  | 'SESSION_TWICE';

/** One thing wrong: the line in the file, the column's name in it, what stood there, and the line it clashes with. */
export interface RosterProblem {
  line: number;
  field: string;
  code: RosterProblemCode;
  value: string;
  otherLine?: number;
}

/** What can be wrong with a file before any of its rows is looked at. */
export type TableProblemCode =
  | 'TABLE_TOO_LARGE'
  | 'TABLE_TOO_MANY_ROWS'
  | 'TABLE_EMPTY'
  | 'TABLE_ENCODING'
  | 'TABLE_FORMAT'
  | 'TABLE_OLD_EXCEL'
  | 'TABLE_DAMAGED'
  | 'TABLE_QUOTES'
  | 'TABLE_HEADER_TWICE';

/** `value` is the column named twice; `line` where a quotation went wrong. */
export interface TableProblem {
  code: TableProblemCode;
  line?: number;
  value?: string;
}
