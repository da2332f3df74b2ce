import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { nameSchema, phoneSchema } from '../people/identity';
import { recordId } from '../recordId';
import { requestId } from '../requestId';
import { caseKind, caseText, caseView } from './cases';

/**
 * Puts down a complaint that came by phone, by letter or at a desk (R16). Whose it is: a booking's patient, a patient
 * found, a name and a number, or nobody's. Without a department it is the booking's, or the outpatient office's.
 */
export const openCase = contract({
  function: 'followup',
  operation: 'openCase',
  callers: ['followUpOffice', 'outpatientOffice', 'desk'],
  named: true,
  input: z.strictObject({
    requestId,
    kind: caseKind,
    text: caseText,
    departmentId: z.string().min(1).max(40).optional(),
    of: z
      .union([
        z.strictObject({ appointmentId: recordId }),
        z.strictObject({ patientId: recordId }),
        z.strictObject({ name: nameSchema, phone: phoneSchema }),
      ])
      .optional(),
  }),
  output: z.object({ today: localDate, case: caseView }),
});
