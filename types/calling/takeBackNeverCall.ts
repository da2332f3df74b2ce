import * as z from 'zod';
import { contract } from '../contract';
import { roundView } from '../followups/followUps';
import { recordId } from '../recordId';

/**
 * Takes back that a person never wants to be called (R15): they said so. Calls that it ended and that are still to come are there
 * again; others are planned as for everybody.
 */
export const takeBackNeverCall = contract({
  function: 'followup',
  operation: 'takeBackNeverCall',
  callers: ['followUpOffice'],
  input: z.strictObject({ followUpId: recordId }),
  output: z.object({ round: roundView, opened: z.int() }),
});
