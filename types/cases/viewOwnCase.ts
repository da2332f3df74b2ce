import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { recordId } from '../recordId';
import { ownCaseView } from './cases';

/** One complaint with the hospital's answer, what happens next and when (R16). */
export const viewOwnCase = contract({
  function: 'patient',
  operation: 'viewOwnCase',
  callers: ['patient'],
  input: z.strictObject({ caseId: recordId }),
  output: z.object({ today: localDate, case: ownCaseView }),
});
