import type { RowPlace } from '../answer';
/** The columns of a roster file as hospitals name them (R2), by meaning. */
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

/**
 * Optional columns of a roster: start and end of a clinic that does not last its whole period, the
 * price of a visit, and texts about the doctor (R22).
 */
export const rosterOptional = {
  start: '开始时间',
  end: '结束时间',
  fee: '挂号费',
  specialities: '擅长',
  profile: '简介',
  picture: '照片',
} as const;
export type RosterOptional = keyof typeof rosterOptional;

/** The lengths of these texts, and the range of a price in fen. */
export const rosterBounds = {
  specialities: { min: 1, max: 200 },
  profile: { min: 1, max: 500 },
  picture: { min: 1, max: 300 },
  fee: { min: 0, max: 1_000_000 },
};
/** A https address of a picture, so that nobody can change it on the way. */
export const PICTURE_ADDRESS = /^https:\/\/[^\s"'<>\\]+$/;

/** Other names of these columns in hospitals: a roster is read with any of them. */
export const rosterVariants: Readonly<Record<string, readonly string[]>> = {
  工号: ['医生工号', '职工号', '员工号', '人员编号', '医生编号', '医师工号', '医师编号'],
  医生: ['医生姓名', '姓名', '医师', '医师姓名', '出诊医生', '出诊医师', '专家姓名', '坐诊医生'],
  科室: ['科室名称', '出诊科室', '门诊科室', '所在科室'],
  职称: ['医生职称', '技术职称', '专业技术职称', '职务', '职级'],
  门诊类型: ['门诊类别', '号别', '号类', '出诊类型', '号源类型', '挂号类别', '类型'],
  星期: ['周几', '星期几', '出诊星期', '出诊日', '礼拜'],
  时段: ['午别', '上下午', '出诊时段', '班次', '出诊时间', '时间段'],
  每段分钟: ['每段时长', '时长', '间隔', '分时间隔', '每段分钟数', '间隔分钟', '分钟'],
  每段号数: ['每段号源', '号数', '限号数', '限号', '号源数', '每段人数', '放号数'],
  开始时间: ['出诊开始时间', '开诊时间'],
  结束时间: ['出诊结束时间'],
  挂号费: ['诊查费', '挂号费元', '挂号金额', '费用', '诊金'],
  擅长: ['擅长领域', '专业特长', '专长', '主治', '诊疗范围', '擅长疾病'],
  简介: ['医生简介', '个人简介', '医师简介', '专家简介', '介绍'],
  照片: ['头像', '照片地址', '照片链接', '图片', '头像地址'],
  诊室: ['诊室名称', '出诊诊室', '房间', '出诊地点', '地点', '诊间', '诊室位置'],
};

/** The words in those columns, as hospitals write them. */
export const rosterWords = {
  clinicTypes: { 专家: 'expert', 专科: 'specialist', 普通: 'general' },
  /** Other usual names of common periods, by their ids. */
  periods: {
    早上: 'morning',
    上午班: 'morning',
    下午班: 'afternoon',
    午后: 'afternoon',
  } as Partial<Record<string, string>>,
  /** A weekday: an optional prefix, then one sign of `weekdays`, `sundayToo`, or a digit from 1. */
  weekday: /^(?:周|星期|礼拜)?([一二三四五六日天1-7])$/,
  weekdays: '一二三四五六日',
  sundayToo: '天',
  /** Suffixes of a value that are ignored. */
  afterClinicType: /门诊$/,
  afterMinutes: /分钟?$/,
  afterPlaces: /[个号]$/,
  afterFee: /元$/,
  /** A local time, alone or after a date, as spreadsheets write it. */
  time: /^(?:\S+\s+)?(\d{1,2}):(\d{2})(?::00)?$/,
  /** The floor at the beginning of a room's name, and the separator of several floors. */
  floor: /^[^\d]*\d+楼/,
  and: '、',
} as const;

/** The possible problems of a roster file or one of its rows. */
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
  | 'WEEKDAY_CLOSED'
  | 'PERIOD_UNKNOWN'
  | 'PERIOD_CLOSED'
  | 'SLOT_MINUTES_RANGE'
  | 'SLOT_MINUTES_UNEVEN'
  | 'PLACES_RANGE'
  | 'FEE_RANGE'
  | 'TIME_FORM'
  | 'TIMES_OUTSIDE'
  | 'PICTURE_ADDRESS'
  | 'SESSION_TWICE';

/**
 * One problem: the line in the file, the column's name, the cell's content, and the row it
 * conflicts with.
 */
export interface RosterProblem extends RowPlace {
  field: string;
  code: RosterProblemCode;
  value: string;
  /** The row it conflicts with. */
  other?: RowPlace;
}

/** The problems of a file before any of its rows is read. */
export type TableProblemCode =
  | 'TABLE_TOO_LARGE'
  | 'TABLE_TOO_MANY_ROWS'
  | 'TABLE_TOO_MANY_COLUMNS'
  | 'TABLE_EMPTY'
  | 'TABLE_ENCODING'
  | 'TABLE_FORMAT'
  | 'TABLE_OLD_EXCEL'
  | 'TABLE_DAMAGED'
  | 'TABLE_QUOTES'
  | 'TABLE_HEADER_TWICE'
  | 'TABLE_HEADER_ALIKE'
  | 'TABLE_UNPACKS_LARGE'
  | 'TABLE_LOCKED'
  | 'TABLE_HTML'
  | 'TABLE_FORMULA'
  | 'TABLE_SHEETS_DIFFER';

/**
 * `value`: the column that is named twice or whose formula has failed, or the names of the sheets.
 * `line`: the line with a wrong quotation or formula.
 */
export interface TableProblem {
  code: TableProblemCode;
  line?: number;
  value?: string;
  /** The sheet, if the file has more than one. */
  sheet?: string;
  /** The sheets of the file, where these differ. */
  sheets?: string[];
}
