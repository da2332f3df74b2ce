import type { RefusalTexts } from '../../zh-CN/refusal';
import { sayFullDate, sayTime } from '../say';

export const strikesRefusals = {
  ACCOUNT_BARRED: ({ until }) => ({
    message: `Patients booked by this WeChat often did not come. Before ${sayFullDate(until)} it cannot book for patients who are not confirmed`,
    wayOn: 'Confirm the patient to book. You can still register at the hospital on the day.',
  }),
  BARRED: ({ until }) => ({
    message: `Because of no-shows there is no booking before ${sayFullDate(until)} ${sayTime(until)}`,
    wayOn:
      'You can still register at the hospital on the day. If there was a reason, tell the registration desk.',
  }),
  STRIKE_UNKNOWN: () => ({
    message: 'This no-show was not found',
    wayOn: 'Please refresh and look again.',
  }),
} satisfies Partial<RefusalTexts>;
