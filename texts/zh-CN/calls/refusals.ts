import type { RefusalTexts } from '../refusal';

export const callsRefusals = {
  CALL_UNKNOWN: () => ({ message: '没有找到这条电话记录', wayOn: '请刷新后再看。' }),
  CALL_OVER: () => ({ message: '这个电话已经办完了', wayOn: '请刷新后再看，您填的内容没有保存。' }),
} satisfies Partial<RefusalTexts>;
