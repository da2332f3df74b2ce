import type { KeyFault } from '../../types/answer';
import type { LimitKind } from '../../types/contract';
import type { RefusalTexts } from '../zh-CN/refusal';
import { bookingRefusals } from './booking/refusals';
import { careRefusals } from './care/refusals';
import { casesRefusals } from './cases/refusals';
import { holdingRefusals } from './holding/refusals';
import { peopleRefusals } from './people/refusals';
import { counted } from './plural';
import { privacyRefusals } from './privacy/refusals';
import { queueRefusals } from './queue/refusals';
import { returnsRefusals } from './returns/refusals';
import { sayTime } from './say';
import { strikesRefusals } from './strikes/refusals';
import { surveysRefusals } from './surveys/refusals';
import { timetableRefusals } from './timetable/refusals';

/** The problem with a key; follows the key's name. */
const keyFaults: Record<KeyFault, string> = {
  missing: 'is not set',
  unexpanded: 'is still the placeholder of the deployment file',
  length: 'is not 32 bytes in base64',
  weak: 'has only equal bytes',
  wrong: 'is not the key these data were written with',
};

/** The action that was done too often; follows its count. */
const limited: Record<LimitKind, [one: string, many: string]> = {
  adding: ['try to add a patient', 'tries to add a patient'],
  proving: ['try to confirm who you are', 'tries to confirm who you are'],
  booking: ['booking', 'bookings'],
  cancelling: ['cancellation', 'cancellations'],
  complaints: ['comment', 'comments'],
  saving: ['change', 'changes'],
  systems: ['request', 'requests'],
};

/**
 * What happened and what to do, for every refusal that a patient can get. Refusals for staff only
 * are in Chinese.
 */
export const refusalTexts = {
  INPUT_INVALID: ({ fields }) => ({
    message: fields[0]?.message ?? 'Something filled in is not right',
    wayOn: 'Please put it right and send again. What you filled in is still here.',
  }),
  OPERATION_UNKNOWN: () => ({
    message: 'This cannot be done here',
    wayOn: 'Please update the mini-program and try again.',
  }),
  NOT_SIGNED_IN: () => ({
    message: 'You are not signed in',
    wayOn: 'Please open the mini-program from WeChat.',
  }),
  NOT_ALLOWED: () => ({
    message: 'You have no right to do this',
    wayOn: 'If you need it, please contact the outpatient office.',
  }),
  OTHER_DEPARTMENT: () => ({
    message: 'This belongs to another department',
    wayOn: 'Please contact that department, or the outpatient office.',
  }),
  TOO_MANY: ({ kind, max, until }) => ({
    message: `Only ${counted(max, ...limited[kind])} an hour. You can go on after ${sayTime(until)}`,
    wayOn: 'If it is urgent, please call the hospital or go to the information desk.',
  }),
  CROWDED: ({ ahead, seconds }) => ({
    message: 'Many people are using the service, and it is not your turn yet',
    wayOn: `${ahead ? `About ${counted(ahead, 'person', 'people')} before you. ` : ''}Please tap again in ${counted(seconds, 'second')}. Nothing is done twice.`,
  }),
  BUSY: () => ({
    message: 'Many people are using this now',
    wayOn: 'Please tap again in a few seconds. Nothing is done twice.',
  }),
  KEYS_WRONG: ({ keys }) => {
    const faults = keys.map(({ name, fault }) => `${name} ${keyFaults[fault]}`).join(', ');
    return {
      message: 'The system is paused. What was saved is unchanged',
      wayOn: `Please call the hospital. For its IT department, the keys of the cloud function: ${faults}.`,
    };
  },
  DATA_NEWER: ({ has, needs }) => ({
    message: 'The system is paused. What was saved is unchanged',
    wayOn: `Please call the hospital. For its IT department: the data need version ${needs}, this cloud function has ${has}. Please deploy the new version.`,
  }),
  TECHNICAL: () => ({
    message: 'Something went wrong in the system',
    wayOn:
      'Please tap again later. Nothing is done twice. If it still fails, go to the information desk.',
  }),
  ...bookingRefusals,
  ...careRefusals,
  ...casesRefusals,
  ...holdingRefusals,
  ...peopleRefusals,
  ...privacyRefusals,
  ...queueRefusals,
  ...returnsRefusals,
  ...strikesRefusals,
  ...surveysRefusals,
  ...timetableRefusals,
} satisfies Partial<RefusalTexts>;
