import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { recordId } from '../recordId';
import { requestId } from '../requestId';
import { noteOf } from '../text';
import { callAgainOutcome, caseView } from './cases';

/**
 * Records the outcome of calling the patient again (R16): satisfied closes the case; not satisfied
 * sends it back to an answer or a remedy; not reached changes nothing. Only staff read the note.
 */
export const recordCallAgain = contract({
  function: 'followup',
  operation: 'recordCallAgain',
  callers: ['followUpOffice', 'outpatientOffice'],
  named: true,
  input: z.strictObject({
    requestId,
    caseId: recordId,
    outcome: callAgainOutcome,
    note: noteOf(1000),
  }),
  output: z.object({ today: localDate, case: caseView }),
});
