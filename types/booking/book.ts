import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { requestId } from '../requestId';
import { lineOf } from '../text';
import { appointmentView, visitKind } from './appointment';

/** The purpose of a visit in the patient's words: one line, which only the doctor reads. */
export const purposeLength = { min: 1, max: 60 };

/**
 * Books one place of a slot for a patient (R2, R3, R4). The same `requestId` again returns the same
 * appointment.
 */
export const book = contract({
  function: 'patient',
  operation: 'book',
  callers: ['patient'],
  named: true,
  limit: 'booking',
  personal: ['identity', 'health'],
  input: z.strictObject({
    requestId,
    patientId: recordId,
    sessionId: recordId,
    slot: z.int().min(0).max(99),
    visit: visitKind.default('first'),
    purpose: lineOf(purposeLength).optional(),
  }),
  output: z.object({ appointment: appointmentView }),
});
