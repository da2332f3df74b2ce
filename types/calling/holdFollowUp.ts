import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { callHolderView } from './desk';

/**
 * Holds a call, so that nobody else makes it meanwhile (R15), or frees it. Opening a call holds it;
 * it becomes free after `followUp.takenMinutes`. Of two at the same time, one is told who holds it.
 * The follow-up office may free all calls.
 */
export const holdFollowUp = contract({
  function: 'followup',
  operation: 'holdFollowUp',
  callers: ['followUpOffice', 'desk', 'doctor', 'departmentHead', 'dutyNurse', 'healthCheckCentre'],
  input: z.strictObject({ followUpId: recordId, hold: z.boolean() }),
  output: z.object({ holder: callHolderView.optional() }),
});
