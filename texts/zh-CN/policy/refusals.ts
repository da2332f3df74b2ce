import type { RefusalTexts } from '../refusal';

export const policyRefusals = {
  POLICY_CHANGED: () => ({
    message: '规则刚刚被别人改过',
    wayOn: '请看过最新的规则再改，您填的内容没有保存。',
  }),
} satisfies Partial<RefusalTexts>;
