import type { PolicyProblem } from '../../../domain/policy/problems';

/** What numbers of a policy together say wrong, and how to put it right. */
export const policyProblemTexts: Record<PolicyProblem, string> = {
  CLOSES_BEFORE_OPENS: '预约截止须晚于预约开放',
  FREE_BEFORE_OPENS: '免费取消的截止须晚于预约开放',
  LAID_OUT_TOO_LATE: '提前排出的天数不能少于提前开放预约的天数',
  DEPARTMENT_MORE_THAN_DAY: '同科室每天的上限不能多于每天的上限',
  DAY_MORE_THAN_ALL: '每天的上限不能多于总上限',
  AFTERNOON_BEFORE_MORNING: '下午的报到时间须晚于上午的',
  DAY_TWICE: '这一天已经列过',
  DAY_CLOSED_AND_OPEN: '这一天同时列为停诊日和开诊日，请只留一处',
};
