import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { ownCaseView } from './cases';

/** One complaint with the hospital's answer, what happens next and when (R16). */
export const viewOwnCase = contract({
  function: 'patient',
  operation: 'viewOwnCase',
  callers: ['patient'],
  input: z.strictObject({ caseId: z.string().min(1).max(120) }),
  output: z.object({ today: localDate, case: ownCaseView }),
});
