import type { RefusalTexts } from '../refusal';

export const callingRefusals = {
  FOLLOW_UP_UNKNOWN: () => ({ message: '没有找到这条随访', wayOn: '请刷新后再看。' }),
  FOLLOW_UP_OVER: () => ({
    message: '这次随访已经结束',
    wayOn: '您写的内容没有保存，请刷新后看结果。',
  }),
  FOLLOW_UP_NEVER_CALL: () => ({
    message: '这位患者说过不要再打电话',
    wayOn: '患者改变主意的，请在那次随访的记录里取消“以后都不打”。',
  }),
  FOLLOW_UP_PERSON_DIED: () => ({
    message: '登记显示这位患者已经去世，不再安排随访',
    wayOn: '如果登记有误，请先与科室核对。',
  }),
  FOLLOW_UP_DUE_PAST: () => ({
    message: '要求完成的日期已经过去',
    wayOn: '请填写今天或以后的日期。',
  }),
  WORRY_UNKNOWN: () => ({ message: '没有找到这条患者咨询', wayOn: '请刷新后再看。' }),
  WORRY_ANSWERED: () => ({
    message: '这条患者咨询已经有医生答复',
    wayOn: '请刷新后看答复，您写的内容没有保存。',
  }),
} satisfies Partial<RefusalTexts>;
