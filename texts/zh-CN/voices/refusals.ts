import type { RefusalTexts } from '../refusal';

export const voicesRefusals = {
  VOICE_UNKNOWN: () => ({ message: '没有找到这条表扬或建议', wayOn: '请刷新后再看。' }),
  VOICE_CHANGED: () => ({
    message: '同事刚刚处理过这一条',
    wayOn: '请刷新，看最新的情况再处理。',
  }),
  VOICE_STEP: () => ({
    message: '这一条现在不能这样处理',
    wayOn: '请刷新，按最新的情况处理。',
  }),
} satisfies Partial<RefusalTexts>;
