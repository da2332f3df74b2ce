import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { recordId } from '../recordId';
import { requestId } from '../requestId';
import { caseText, caseView } from './cases';

/**
 * Answers a complaint (R16): the patient reads it and gets a notice. A second answer is added to
 * the first.
 */
export const answerCase = contract({
  function: 'followup',
  operation: 'answerCase',
  callers: ['followUpOffice', 'outpatientOffice', 'desk', 'doctor', 'departmentHead'],
  named: true,
  input: z.strictObject({ requestId, caseId: recordId, text: caseText }),
  output: z.object({ today: localDate, case: caseView }),
});
