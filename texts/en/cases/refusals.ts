import type { RefusalTexts } from '../../zh-CN/refusal';
import { counted } from '../plural';

export const casesRefusals = {
  CASE_UNKNOWN: () => ({
    message: 'This comment was not found',
    wayOn: 'Please refresh and look again.',
  }),
  CASE_LIMIT: ({ max }) => ({
    message: `${counted(max, 'comment')} of yours ${max === 1 ? 'is' : 'are'} still being handled`,
    wayOn: 'Please wait for the answer. If it is urgent, call the outpatient office.',
  }),
} satisfies Partial<RefusalTexts>;
