import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { requestId } from '../requestId';
import { bookingView } from './viewBooking';

/**
 * Moves a patient's appointment to another slot for them, in one step (R5): also after cancelling was free, until they could no
 * longer be checked in for it. It is no strike, and the patient is told.
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
