import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { recordId } from '../recordId';
import { requestId } from '../requestId';
import { caseText, caseView } from './cases';

/** The office closes a case with a reason (R16), which the patient reads. */
export const closeCase = contract({
  function: 'followup',
  operation: 'closeCase',
  callers: ['followUpOffice', 'outpatientOffice'],
  named: true,
  input: z.strictObject({ requestId, caseId: recordId, reason: caseText }),
  output: z.object({ today: localDate, case: caseView }),
});
