import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { recordId } from '../recordId';
import { caseView } from './cases';

/** One case with its whole history, and the number to call (R16). */
export const viewCase = contract({
  function: 'followup',
  operation: 'viewCase',
  callers: ['followUpOffice', 'outpatientOffice', 'desk', 'doctor', 'departmentHead'],
  input: z.strictObject({ caseId: recordId }),
  output: z.object({ today: localDate, case: caseView }),
});
