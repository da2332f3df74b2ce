import type { PolicyProblem } from '../../../domain/policy/problems';

/** The contradictions between numbers of a policy, and how to correct them. */
export const policyProblemTexts: Record<PolicyProblem, string> = {
  CLOSES_BEFORE_OPENS: '预约截止须晚于预约开放',
  FREE_BEFORE_OPENS: '免费取消的截止须晚于预约开放',
  LAID_OUT_TOO_LATE: '提前排出的天数不能少于提前开放预约的天数',
  DEPARTMENT_MORE_THAN_DAY: '同科室每天的上限不能多于每天的上限',
  DAY_MORE_THAN_ALL: '每天的上限不能多于总上限',
  PERIOD_TWICE: '时段重复了',
  PERIOD_NAME_TWICE: '已经有叫这个名字的时段',
  REPORT_ORDER: '最晚报到时间须晚于前一个时段的',
  HOURS_PERIOD_UNKNOWN: '没有这个时段',
  HOURS_BACKWARDS: '结束时间须晚于开始时间',
  HOURS_ORDER: '一天里时段的先后须与时段表一致，每个时段只能有一次',
  HOURS_OVERLAP: '开始时间须不早于前一个时段结束',
  HOURS_NONE: '一周里至少要有一天开门诊',
  DAY_TWICE: '这一天已经列过',
  DAY_CLOSED_AND_OPEN: '这一天同时列为停诊日和开诊日，请只留一处',
};
