import type { RefusalTexts } from '../refusal';

export const callsRefusals = {
  CALL_UNKNOWN: () => ({ message: '没有找到这条电话记录', wayOn: '请刷新后再看。' }),
} satisfies Partial<RefusalTexts>;
