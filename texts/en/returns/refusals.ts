import type { RefusalTexts } from '../../zh-CN/refusal';

export const returnsRefusals = {
  RETURN_UNKNOWN: () => ({
    message: 'No return visit is set for this visit',
    wayOn: 'Please refresh and look again.',
  }),
} satisfies Partial<RefusalTexts>;
