import type { ChangeKind, StepKind, ToldKind } from '../../../types/changes/change';

/** The name of each change of the timetable (R2a). */
export const changeKindTexts: Record<ChangeKind, string> = {
  stop: '停诊',
  reopen: '恢复出诊',
  substitute: '替诊',
  session: '调整门诊',
  extra: '加开门诊',
  away: '医生外出',
  room: '诊室停用',
  copyWeek: '照抄一周',
  closing: '全院停诊',
  weekly: '调整每周排班',
  doctor: '改医生介绍',
  roster: '导入排班',
  rosterBack: '换回以前的排班',
  putBack: '撤回改动',
  policy: '修改预约规则',
};

/** The effect of a change on one session. */
export const stepTexts: Record<StepKind, string> = {
  added: '新增',
  changed: '改动',
  substituted: '替诊',
  stopped: '停诊',
  reopened: '恢复',
  withdrawn: '撤下',
};

/** The message to the patients of a session. */
export const toldTexts: Record<ToldKind, string> = {
  stopped: '告诉患者：停诊，预约取消，不记违约，可以改约',
  substituted: '告诉患者：换了医生，就诊开始前取消不记违约',
  timeChanged: '告诉患者：改了时间，序号不变，就诊开始前取消不记违约',
  roomChanged: '告诉患者：改了诊室，就诊开始前取消不记违约',
  reopened: '告诉患者：恢复出诊，预约和序号照旧，就诊开始前取消不记违约',
};
