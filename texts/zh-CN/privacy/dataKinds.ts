import type { DataKind } from '../../../types/privacy/ownData';

/**
 * The names of the kinds of data that the hospital stores about a person (R25): on the page, in the
 * file, on the audit record.
 */
export const dataKindTexts = {
  identity: '身份信息',
  visits: '预约和就诊',
  strikes: '违约',
  returnVisits: '复诊日期',
  surveys: '满意度调查',
  cases: '意见和投诉',
  stays: '住院',
  followUps: '随访电话',
  care: '健康关怀',
} satisfies Record<DataKind, string>;
