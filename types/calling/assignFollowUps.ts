import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';

/**
 * Assigns calls to a caller, or without a caller takes them back (R15). Calls that have ended, or
 * that the member may not see, are left as they are. A call that another caller holds is assigned
 * in any case.
 */
export const assignFollowUps = contract({
  function: 'followup',
  operation: 'assignFollowUps',
  callers: ['followUpOffice'],
  input: z.strictObject({
    followUpIds: z.array(recordId).min(1).max(50),
    /** The caller's id, from `listCallStaff`. */
    to: recordId.optional(),
  }),
  output: z.object({
    /** The number of calls that are now assigned, or free. */
    given: z.int(),
    left: z.int(),
  }),
});
