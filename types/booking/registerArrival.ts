import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { requestId } from '../requestId';
import { visitKind } from './appointment';
import { patientOfDesk } from './bookFor';
import { codeScanned } from './findBookings';
import { bookingView } from './viewBooking';

/**
 * Registers a patient at the desk and checks them in, in one step, until the session ends (R6): a
 * walk-in for a session of today, or a latecomer by the missed booking, for its session. The
 * hospital chooses the place: the first free one in any slot, else a number after the last.
 */
export const registerArrival = contract({
  function: 'desk',
  operation: 'registerArrival',
  callers: ['desk', 'outpatientOffice'],
  named: true,
  input: z.union([
    z.strictObject({
      requestId,
      sessionId: recordId,
      visit: visitKind.default('first'),
      patient: patientOfDesk,
    }),
    z.strictObject({ requestId, appointmentId: recordId }),
    z.strictObject({ requestId, code: codeScanned }),
  ]),
  output: z.object({ booking: bookingView }),
});
