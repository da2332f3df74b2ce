import * as z from 'zod';
import { contract } from '../contract';
import { localTime } from '../moment';
import { consentView } from './consents';

/** The consents of the account (R19): every template, in the order of the configuration. */
export const viewConsents = contract({
  function: 'patient',
  operation: 'viewConsents',
  callers: ['patient'],
  input: z.strictObject({}),
  output: z.object({
    templates: z.array(consentView),
    /**
     * The local times of the reminder on the day before, and of the survey on the day (R13, R14).
     */
    times: z.object({ reminderAt: localTime, surveyAt: localTime, announceAt: localTime }),
  }),
});
