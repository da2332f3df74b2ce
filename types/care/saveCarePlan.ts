import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { requestId } from '../requestId';
import { carePlanFields, carePlanView } from './care';

/**
 * Writes a care plan or changes one (R21). A change holds for what is sent from then on; what was sent is not sent again.
 * `revision` is the one read: somebody else's change meanwhile is not overwritten.
 */
export const saveCarePlan = contract({
  function: 'followup',
  operation: 'saveCarePlan',
  callers: ['followUpOffice'],
  named: true,
  input: z.strictObject({
    requestId,
    /** Left out: a new plan. */
    planId: recordId.optional(),
    revision: z.int().min(0).default(0),
    plan: carePlanFields,
  }),
  output: z.object({ plan: carePlanView }),
});
