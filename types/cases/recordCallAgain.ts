import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { requestId } from '../timetable/scheduling';
import { callAgainOutcome, caseView } from './cases';

/**
 * What came of calling the patient again (R16): satisfied closes the case; not satisfied sends it back to be answered or
 * remedied; not reached leaves it where it is. The note only staff read.
 */
export const recordCallAgain = contract({
  function: 'followup',
  operation: 'recordCallAgain',
  callers: ['followUpOffice', 'outpatientOffice'],
  named: true,
  input: z.strictObject({
    requestId,
    caseId: z.string().min(1).max(120),
    outcome: callAgainOutcome,
    note: z.string().trim().max(1000).default(''),
  }),
  output: z.object({ today: localDate, case: caseView }),
});
