import * as z from 'zod';
import { contract } from '../contract';
import { moment } from '../moment';
import { recordId } from '../recordId';
import { followUpRow } from './views';

/**
 * Undoes the last try of a follow-up, with its effects: its case, praise and suggestions, the next
 * call, the end of the person's other calls (R15). Only its caller or the follow-up office may do
 * so, within `followUp.undoMinutes`. It is refused as a whole if staff have continued from an
 * effect. A repeated request changes nothing.
 */
export const undoFollowUp = contract({
  function: 'followup',
  operation: 'undoFollowUp',
  callers: ['followUpOffice', 'desk', 'doctor', 'departmentHead', 'dutyNurse', 'healthCheckCentre'],
  input: z.strictObject({
    followUpId: recordId,
    /** The moment of the try, as recorded. */
    at: moment,
  }),
  output: z.object({ followUp: followUpRow }),
});
