import type { RefusalTexts } from '../../zh-CN/refusal';
import { sayMoment } from '../say';

export const surveysRefusals = {
  SURVEY_UNKNOWN: () => ({
    message: 'There is no review for this visit',
    wayOn: 'It comes after the visit. Please look under "Visit reviews".',
  }),
  SURVEY_CLOSED: ({ closedAt }) => ({
    message: `This review closed ${sayMoment(closedAt)}`,
    wayOn: 'If there is more to say, use "My comments", or call the outpatient office.',
  }),
  SURVEY_CHANGED: () => ({
    message: 'This review was just changed elsewhere',
    wayOn: 'You see the newest. Please look before you change it.',
  }),
} satisfies Partial<RefusalTexts>;
