import type { RefusalTexts } from '../../zh-CN/refusal';

export const queueRefusals = {
  SCREEN_KEY_UNKNOWN: () => ({
    message: 'The address of this screen can no longer be used',
    wayOn: 'Please ask the outpatient office for a new one.',
  }),
} satisfies Partial<RefusalTexts>;
