import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { requestId } from '../requestId';
import { carePlanFields, carePlanView } from './care';

/**
 * Saves a new or changed care plan (R21). A change applies to later messages; a sent message is not
 * sent again. `revision` is the one read: another member's change meanwhile is not overwritten.
 */
export const saveCarePlan = contract({
  function: 'followup',
  operation: 'saveCarePlan',
  callers: ['followUpOffice'],
  named: true,
  input: z.strictObject({
    requestId,
    /** Missing: a new plan. */
    planId: recordId.optional(),
    revision: z.int().min(0).default(0),
    plan: carePlanFields,
  }),
  output: z.object({ plan: carePlanView }),
});
