import * as z from 'zod';
import { caseView } from '../cases';
import { contract } from '../contract';
import { localDate } from '../moment';

/** One case with its whole history, and the number to call (R16). */
export const viewCase = contract({
  function: 'followup',
  operation: 'viewCase',
  callers: ['followUpOffice', 'outpatientOffice', 'desk', 'doctor'],
  input: z.strictObject({ caseId: z.string().min(1).max(120) }),
  output: z.object({ today: localDate, case: caseView }),
});
