import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { callHolderView } from './desk';

/**
 * Takes a call, so that nobody else makes it meanwhile (R15), or gives it free. Who opens a call takes it; it comes free by itself after
 * `followUp.takenMinutes`. Of two at once one is told who has it. The follow-up office may free anybody's.
 */
export const holdFollowUp = contract({
  function: 'followup',
  operation: 'holdFollowUp',
  callers: ['followUpOffice', 'desk', 'doctor', 'departmentHead', 'dutyNurse', 'healthCheckCentre'],
  input: z.strictObject({ followUpId: recordId, hold: z.boolean() }),
  output: z.object({ holder: callHolderView.optional() }),
});
