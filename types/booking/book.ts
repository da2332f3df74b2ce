import * as z from 'zod';
import { isOneLine } from '../../domain/written';
import { contract } from '../contract';
import { textOf } from '../text';
import { appointmentView, requestId, visitKind } from '../timetable/scheduling';

/** What a visit is for, in the patient's words: one line, which only the doctor reads. */
export const purposeLength = { min: 1, max: 60 };

/** Books one place of a slot for a patient (R2, R3, R4). The same `requestId` again answers the same appointment. */
export const book = contract({
  function: 'patient',
  operation: 'book',
  callers: ['patient'],
  named: true,
  limit: 'booking',
  personal: ['identity', 'health'],
  input: z.strictObject({
    requestId,
    patientId: z.string().min(1).max(80),
    sessionId: z.string().min(1).max(60),
    slot: z.int().min(0).max(99),
    visit: visitKind.default('first'),
    purpose: textOf(purposeLength).refine(isOneLine).optional(),
  }),
  output: z.object({ appointment: appointmentView }),
});
