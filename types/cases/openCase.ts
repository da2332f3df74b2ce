import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { nameSchema, phoneSchema } from '../people/identity';
import { recordId } from '../recordId';
import { requestId } from '../requestId';
import { caseKind, caseText, caseView } from './cases';

/**
 * Opens a case for a complaint by phone, by letter or at a desk (R16): of a booking's patient, of a
 * known patient, of a caller with name and number, or an anonymous one. Without a department it
 * goes to the booking's, or to the outpatient office.
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
