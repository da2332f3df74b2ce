import * as z from 'zod';
import { ownCaseView } from '../cases';
import { contract } from '../contract';
import { localDate } from '../moment';

/** One complaint with the hospital's answer, what happens next and when (R16). */
export const viewCase = contract({
  function: 'patient',
  operation: 'viewCase',
  callers: ['patient'],
  input: z.strictObject({ caseId: z.string().min(1).max(120) }),
  output: z.object({ today: localDate, case: ownCaseView }),
});
