import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { caseView } from './cases';

/** One case with its whole history, and the number to call (R16). */
export const viewCase = contract({
  function: 'followup',
  operation: 'viewCase',
  callers: ['followUpOffice', 'outpatientOffice', 'desk', 'doctor', 'departmentHead'],
  input: z.strictObject({ caseId: z.string().min(1).max(120) }),
  output: z.object({ today: localDate, case: caseView }),
});
