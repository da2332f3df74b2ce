import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { requestId } from '../requestId';
import { bookingView } from './viewBooking';

/**
 * Moves an appointment to another slot for its patient, in one step (R5): also after free
 * cancelling has ended, as long as they can be checked in for it. It is no strike, and the patient
 * is told.
 */
export const moveFor = contract({
  function: 'desk',
  operation: 'moveFor',
  callers: ['desk', 'outpatientOffice'],
  named: true,
  input: z.strictObject({
    requestId,
    appointmentId: recordId,
    sessionId: recordId,
    slot: z.int().min(0).max(99),
  }),
  output: z.object({ booking: bookingView }),
});
