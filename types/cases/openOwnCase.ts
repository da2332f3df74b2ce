import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { recordId } from '../recordId';
import { requestId } from '../requestId';
import { caseKind, caseText, ownCaseView } from './cases';

/** A patient complains without a survey (R16, R22): about one visit, or about the hospital. */
export const openOwnCase = contract({
  function: 'patient',
  operation: 'openOwnCase',
  callers: ['patient'],
  named: true,
  limit: 'complaints',
  personal: ['health'],
  input: z.strictObject({
    requestId,
    patientId: recordId,
    appointmentId: recordId.optional(),
    kind: caseKind,
    text: caseText,
  }),
  output: z.object({ today: localDate, case: ownCaseView }),
});
