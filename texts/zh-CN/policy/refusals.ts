import type { RefusalTexts } from '../refusal';

export const policyRefusals = {
  POLICY_CHANGED: () => ({
    message: '规则刚刚被别人改过',
    wayOn: '请看过最新的规则再改，您填的内容没有保存。',
  }),
  PERIOD_GONE: ({ name }) => ({
    message: `“${name}”这个时段不能删除`,
    wayOn: '已经排过的门诊还要用它。以后不开的，在每天的时间里关掉就行。',
  }),
} satisfies Partial<RefusalTexts>;
