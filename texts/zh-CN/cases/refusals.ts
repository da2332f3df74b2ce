import type { CaseState } from '../../../types/cases/cases';
import type { RefusalTexts } from '../refusal';
import { caseTexts } from './cases';

export const casesRefusals = {
  CASE_UNKNOWN: () => ({ message: '没有找到这条意见', wayOn: '请刷新后再看。' }),
  CASE_STEP: ({ state }) => ({
    message: `这条意见现在是“${caseTexts.states[state as CaseState] ?? state}”，不能这样办理`,
    wayOn: '请刷新后按最新的进展办理。',
  }),
  CASE_LIMIT: ({ max }) => ({
    message: `您已有 ${max} 条意见还在办理`,
    wayOn: '请等医院答复；着急的请打电话给门诊办公室。',
  }),
  CASE_LONG: ({ max }) => ({
    message: `这件投诉已经记了 ${max} 条，不能再记`,
    wayOn: '请办结；还没有解决的，另外登记一件。',
  }),
} satisfies Partial<RefusalTexts>;
