import type { RefusalTexts } from '../refusal';

export const careRefusals = {
  CARE_UNKNOWN: () => ({ message: '没有找到这条关怀消息', wayOn: '请返回后再看。' }),
  CARE_PLAN_UNKNOWN: () => ({ message: '没有找到这个关怀计划', wayOn: '请刷新后再看。' }),
  CARE_PLAN_CHANGED: () => ({
    message: '这个关怀计划刚刚被别人改过',
    wayOn: '请看过最新的内容再改，您填的内容没有保存。',
  }),
} satisfies Partial<RefusalTexts>;
