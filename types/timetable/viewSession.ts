import * as z from 'zod';
import { contract } from '../contract';
import { localDate, moment } from '../moment';
import { policySchema } from '../policy/policy';
import { recordId } from '../recordId';
import { doctorSummary, sessionView } from './scheduling';

/** One session as the confirming page needs it: its slots, the moments that matter, and the rules' numbers. */
export const viewSession = contract({
  function: 'patient',
  operation: 'viewSession',
  callers: ['patient'],
  input: z.strictObject({ sessionId: recordId }),
  output: z.object({
    today: localDate,
    session: sessionView,
    /** The doctor it was planned for, where a substitute has taken it over (R9). */
    insteadOf: doctorSummary.optional(),
    /** How many of its places are booked. */
    booked: z.int(),
    /** Cancelling is free until then (R5). */
    freeUntil: moment,
    /** Report by then, for each slot (R6). */
    reportBy: z.array(moment),
    rules: policySchema,
  }),
});
