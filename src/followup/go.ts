import Taro from '@tarojs/taro';
import { address, open } from '../go';

/** The ways between the follow-up office's pages. */
export const go = {
  today: () => open('followup/today'),
  /** In place of the page before. */
  backToToday: () => Taro.redirectTo({ url: address('followup/today') }),
  call: (to: { followUpId: string }) => open('followup/call', to),
  /** In place of the call before: going back leads to the list. */
  nextCall: (to: { followUpId: string }) => Taro.redirectTo({ url: address('followup/call', to) }),
  discharged: () => open('followup/discharged'),
  discharge: (to: { dischargeId: string }) => open('followup/discharge', to),
  import: () => open('followup/import'),
  plan: () => open('followup/plan'),
  cases: () => open('followup/cases'),
  case: (to: { caseId: string }) => open('followup/case', to),
  openCase: () => open('followup/openCase'),
  /** In place of the page on which it was written: going back must not write it again. */
  freshCase: (to: { caseId: string }) =>
    Taro.redirectTo({ url: address('followup/case', { ...to, fresh: 1 }) }),
  worries: () => open('followup/worries'),
  care: () => open('followup/care'),
  carePlan: (to: { planId?: string } = {}) => open('followup/carePlan', to),
  figures: () => open('followup/figures'),
  /** `name`: of the department, to be shown. */
  records: (to: { month: string; figure: string; department?: string; name?: string }) =>
    open('followup/records', to),
  history: () => open('followup/history'),
  samples: () => open('followup/samples'),
  sample: (to: { sampleId: string }) => open('followup/sample', to),
};
