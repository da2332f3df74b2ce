import * as z from 'zod';
import { contract } from '../contract';
import { followUpRow } from '../followups/followUps';
import { moment } from '../moment';
import { recordId } from '../recordId';

/**
 * Takes back the last try of a follow-up, with what came of it: its case, what was praised or suggested, the next call, the end of the
 * person's other calls (R15). Only whoever put it down, or the follow-up office, within `followUp.undoMinutes`. Refused as a whole where
 * somebody worked on what came of it. Sent twice it is taken back once.
 */
export const undoFollowUp = contract({
  function: 'followup',
  operation: 'undoFollowUp',
  callers: ['followUpOffice', 'desk', 'doctor', 'departmentHead', 'dutyNurse', 'healthCheckCentre'],
  input: z.strictObject({
    followUpId: recordId,
    /** The moment of the try, as the record says it. */
    at: moment,
  }),
  output: z.object({ followUp: followUpRow }),
});
