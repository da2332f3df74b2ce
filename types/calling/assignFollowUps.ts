import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';

/**
 * Gives calls to a caller, or with nobody named takes them back (R15); what is over, or not the caller's to see, is left as it is. What
 * somebody has taken is given all the same.
 */
export const assignFollowUps = contract({
  function: 'followup',
  operation: 'assignFollowUps',
  callers: ['followUpOffice'],
  input: z.strictObject({
    followUpIds: z.array(recordId).min(1).max(50),
    /** The caller's id, of `listCallStaff`. */
    to: recordId.optional(),
  }),
  output: z.object({
    /** How many are theirs, or nobody's, now. */
    given: z.int(),
    left: z.int(),
  }),
});
