import type { DischargeView } from './followUps';

/** The columns of a list of discharged patients as hospitals write them (R15), by what they mean. */
export const dischargeColumns = {
  stay: '住院号',
  name: '姓名',
  sex: '性别',
  document: '证件号码',
  phone: '联系电话',
  department: '科室',
  diagnosis: '出院诊断',
  admittedOn: '入院日期',
  dischargedOn: '出院日期',
  result: '转归',
} as const;
export type DischargeField = keyof typeof dischargeColumns;

/** The words that stand in those columns, as hospitals write them. */
export const dischargeWords = {
  sexes: { 男: 'male', 男性: 'male', 女: 'female', 女性: 'female' } as Record<
    string,
    'male' | 'female'
  >,
  results: {
    治愈: 'cured',
    痊愈: 'cured',
    好转: 'better',
    未愈: 'unchanged',
    无变化: 'unchanged',
    转院: 'transferred',
    自动出院: 'left',
    死亡: 'died',
    其他: 'other',
  } as Record<string, DischargeView['result']>,
  /** A date: year, month and day, whatever stands between them. */
  date: /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ].*)?$/,
} as const;

/** What can be wrong with a list of discharged patients or one of its rows. */
export type DischargeProblemCode =
  | 'COLUMN_MISSING'
  | 'NO_ROWS'
  | 'ROW_TOO_LONG'
  | 'FIELD_MISSING'
  | 'FIELD_TOO_LONG'
  | 'STAY_FORM'
  | 'STAY_TWICE'
  | 'STAY_ZEROS'
  | 'NAME_WRONG'
  | 'SEX_UNKNOWN'
  | 'DOCUMENT_WRONG'
  | 'DOCUMENT_CUT'
  | 'PHONE_WRONG'
  | 'DATE_WRONG'
  | 'DATE_FUTURE'
  | 'DATES_TURNED'
  | 'RESULT_UNKNOWN';

/** One thing wrong: the line in the file, the column's name in it, and the line it clashes with. Nothing of what stood there. */
export interface DischargeProblem {
  line: number;
  field: string;
  code: DischargeProblemCode;
  otherLine?: number;
}
