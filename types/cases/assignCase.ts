import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { recordId } from '../recordId';
import { requestId } from '../requestId';
import { caseAssignee, caseKind, caseText, caseView } from './cases';

/** Assigns a case (R16), and can correct its kind or department. Only staff read the note. */
export const assignCase = contract({
  function: 'followup',
  operation: 'assignCase',
  callers: ['followUpOffice', 'outpatientOffice'],
  named: true,
  input: z.strictObject({
    requestId,
    caseId: recordId,
    to: caseAssignee,
    kind: caseKind.optional(),
    departmentId: z.string().min(1).max(40).optional(),
    note: caseText.optional(),
  }),
  output: z.object({ today: localDate, case: caseView }),
});
