import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { recordId } from '../recordId';
import { requestId } from '../requestId';
import { caseText, caseView } from './cases';

/** Records what was done about a complaint (R16); the patient reads it. */
export const recordRemedy = contract({
  function: 'followup',
  operation: 'recordRemedy',
  callers: ['followUpOffice', 'outpatientOffice', 'desk', 'doctor', 'departmentHead'],
  named: true,
  input: z.strictObject({ requestId, caseId: recordId, text: caseText }),
  output: z.object({ today: localDate, case: caseView }),
});
