import * as z from 'zod';
import { contract } from '../contract';
import { localDate, moment } from '../moment';
import { policySchema } from '../policy/policy';
import { recordId } from '../recordId';
import { doctorSummary, sessionView } from './scheduling';

/** One session for the confirming page: its slots, its deadlines, and the policy's values. */
export const viewSession = contract({
  function: 'patient',
  operation: 'viewSession',
  callers: ['patient'],
  input: z.strictObject({ sessionId: recordId }),
  output: z.object({
    today: localDate,
    session: sessionView,
    /** The doctor for whom it was planned, if a substitute has taken it over (R9). */
    insteadOf: doctorSummary.optional(),
    /** The number of its places that are booked. */
    booked: z.int(),
    /** The moment until which cancelling is free (R5). */
    freeUntil: moment,
    /** The last moment to report, for each slot (R6). */
    reportBy: z.array(moment),
    rules: policySchema,
  }),
});
