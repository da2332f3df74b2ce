import type { RefusalTexts } from '../../zh-CN/refusal';

export const timetableRefusals = {
  DEPARTMENT_UNKNOWN: () => ({
    message: 'This department was not found',
    wayOn: 'Please go back and choose again.',
  }),
  DOCTOR_UNKNOWN: () => ({
    message: 'This doctor was not found',
    wayOn: 'Please go back and choose again.',
  }),
  SESSION_UNKNOWN: () => ({
    message: 'This clinic was not found',
    wayOn: 'Please go back and choose again.',
  }),
  SLOT_UNKNOWN: () => ({ message: 'There is no such time', wayOn: 'Please choose a time again.' }),
} satisfies Partial<RefusalTexts>;
