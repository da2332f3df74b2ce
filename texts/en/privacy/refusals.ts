import type { RefusalTexts } from '../../zh-CN/refusal';

export const privacyRefusals = {
  PRIVACY_NOT_AGREED: ({ kinds }) => ({
    message: kinds.includes('child')
      ? 'For a child under 14, the guardian agrees to the privacy notice first'
      : 'Please read the privacy notice first, and agree to it',
    wayOn:
      "Tap the button below, read, agree and go on. If you do not agree, the hospital's desks can help you.",
  }),
  ACCOUNT_HAS_APPOINTMENTS: ({ names }) => ({
    message: `Visits are booked for ${names.join(', ')}, so the account cannot be closed yet`,
    wayOn: 'Please cancel them first, or come back after the visit.',
  }),
  PRIVACY_CHANGED: () => ({
    message: 'The privacy notice was just updated',
    wayOn: 'Please read the new one, then agree.',
  }),
} satisfies Partial<RefusalTexts>;
