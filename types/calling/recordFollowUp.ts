import * as z from 'zod';
import { contract } from '../contract';
import { followUpOutcome } from '../followups/followUps';
import { moment } from '../moment';
import { recordId } from '../recordId';
import { requestId } from '../requestId';
import { followUpRecord } from './followUpRecord';
import { followUpRow, roundView } from './views';

/**
 * Records one try (R15). "Reached" ends the follow-up. A patient who was not reached or not
 * understood is tried on other days, `followUp.tries` days in all. Declined, moved, readmitted and
 * died end it with that reason. A worry goes to the department's doctor; a complaint or a
 * dissatisfied answer becomes a case (R16). The same request sent twice, with one `requestId`, is
 * one try.
 */
export const recordFollowUp = contract({
  function: 'followup',
  operation: 'recordFollowUp',
  callers: ['followUpOffice', 'desk', 'doctor', 'departmentHead', 'dutyNurse', 'healthCheckCentre'],
  named: true,
  input: z.strictObject({
    requestId,
    followUpId: recordId,
    record: followUpRecord.extend({ outcome: followUpOutcome }),
  }),
  output: z.object({
    followUp: followUpRow,
    round: roundView,
    /**
     * Other follow-ups of the person that ended with it, because the person died or is on a ward
     * again.
     */
    ended: z.int(),
    caseId: z.string().optional(),
    /** The moment until which this try may be undone. */
    undoUntil: moment,
  }),
});
