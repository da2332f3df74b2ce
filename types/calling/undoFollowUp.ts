import * as z from 'zod';
import { contract } from '../contract';
import { followUpRow } from '../followups/followUps';
import { moment } from '../moment';
import { recordId } from '../recordId';

/**
 * Takes back the last try of a follow-up, with its effects: its case, praise and suggestions, the
 * next call, the end of the person's other calls (R15). Only by its caller, or the follow-up
 * office, within `followUp.undoMinutes`. Refused completely if staff have continued from an effect.
 * Sent twice it is taken back once.
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
