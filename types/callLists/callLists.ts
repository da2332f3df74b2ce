import * as z from 'zod';
import type { RowPlace } from '../answer';

/**
 * Lists of people to call that are imported as files (R15): after a health check, and patients
 * referred by another unit.
 */
export const callListKinds = ['healthCheck', 'referred'] as const;
export const callListKind = z.enum(callListKinds);
export type CallListKind = z.output<typeof callListKind>;

/** The required columns of each kind of list, by meaning. */
export const callColumns = {
  healthCheck: {
    number: '体检编号',
    name: '姓名',
    phone: '联系电话',
    department: '科室',
    date: '体检日期',
  },
  referred: {
    unit: '转来单位',
    name: '姓名',
    phone: '联系电话',
    department: '科室',
    date: '要求随访日期',
  },
} as const;

/** The optional columns. */
export const callColumnsBesides = {
  healthCheck: { sex: '性别', document: '证件号码', documentKind: '证件类型', text: '体检情况' },
  referred: {
    number: '编号',
    sex: '性别',
    document: '证件号码',
    documentKind: '证件类型',
    text: '随访内容',
  },
} as const;

const person = {
  姓名: ['患者姓名', '体检者姓名', '受检者姓名', '受检人', '患者'],
  性别: ['患者性别', '男女'],
  证件号码: ['证件号', '身份证号', '身份证号码', '身份证', '居民身份证号'],
  证件类型: ['证件种类', '证件类别', '身份证件类型'],
  联系电话: ['电话', '手机', '手机号', '手机号码', '电话号码', '联系方式', '本人电话'],
};

/** Other names of these columns. */
export const callVariants: Readonly<
  Record<CallListKind, Readonly<Record<string, readonly string[]>>>
> = {
  healthCheck: {
    ...person,
    体检编号: ['体检号', '体检单号', '体检流水号', '登记号'],
    科室: ['体检科室', '科室名称', '随访科室', '体检中心'],
    体检日期: ['体检时间', '检查日期', '检查时间', '登记日期'],
    体检情况: ['体检结论', '主检结论', '异常情况', '体检结果', '重点情况'],
  },
  referred: {
    ...person,
    转来单位: ['单位', '来源单位', '转诊单位', '委托单位', '要求单位'],
    编号: ['转诊编号', '转诊单号', '单号', '流水号'],
    科室: ['随访科室', '科室名称', '转入科室'],
    要求随访日期: ['随访日期', '要求日期', '随访时间', '要求完成日期'],
    随访内容: ['内容', '要求', '随访要求', '备注', '要了解的情况'],
  },
};

/** The maximum lengths of cells, by meaning. */
export const callLongest = { number: 30, unit: 30, department: 30, text: 300 } as const;

/** The possible problems of such a list or one of its rows. */
export type CallProblemCode =
  | 'COLUMN_MISSING'
  | 'NO_ROWS'
  | 'ROW_TOO_LONG'
  | 'FIELD_MISSING'
  | 'FIELD_TOO_LONG'
  | 'NUMBER_FORM'
  | 'ROW_TWICE'
  | 'NAME_WRONG'
  | 'SEX_UNKNOWN'
  | 'DOCUMENT_WRONG'
  | 'DOCUMENT_CUT'
  | 'PHONE_WRONG'
  | 'DATE_WRONG'
  | 'DATE_FUTURE'
  | 'DATE_PAST'
  | 'DATE_FAR'
  | 'TEXT_UNREADABLE';

/**
 * One problem: the line in the file, the column's name, and the row it conflicts with, without the
 * cell's content.
 */
export interface CallProblem extends RowPlace {
  field: string;
  code: CallProblemCode;
  /** The row it conflicts with. */
  other?: RowPlace;
}
