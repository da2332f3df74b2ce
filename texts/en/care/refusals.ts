import type { RefusalTexts } from '../../zh-CN/refusal';

export const careRefusals = {
  CARE_UNKNOWN: () => ({
    message: 'This health message was not found',
    wayOn: 'Please go back and look again.',
  }),
} satisfies Partial<RefusalTexts>;
