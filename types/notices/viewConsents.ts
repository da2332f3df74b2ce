import * as z from 'zod';
import { contract } from '../contract';
import { localTime } from '../moment';
import { consentView } from './consents';

/** Which messages the account allowed, and what is left of it (R19); every template, in the order of the configuration. */
export const viewConsents = contract({
  function: 'patient',
  operation: 'viewConsents',
  callers: ['patient'],
  input: z.strictObject({}),
  output: z.object({
    templates: z.array(consentView),
    /** When the reminder of a visit comes on the day before, and the survey on the day (R13, R14). */
    times: z.object({ reminderAt: localTime, surveyAt: localTime, announceAt: localTime }),
  }),
});
