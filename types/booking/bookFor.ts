import * as z from 'zod';
import { contract } from '../contract';
import { documentSchema, nameSchema, phoneSchema } from '../people/identity';
import { reason } from '../reason';
import { recordId } from '../recordId';
import { requestId } from '../requestId';
import { lineOf } from '../text';
import { visitKind } from './appointment';
import { bookingView } from './viewBooking';

/** The name of a referring or receiving hospital, clinic or department. */
export const unitName = lineOf({ min: 2, max: 60 });

/** The person of a booking by the desk: one whom the hospital knows, or one who is typed in. */
export const patientOfDesk = z.union([
  z.strictObject({ patientId: recordId }),
  z.strictObject({ name: nameSchema, phone: phoneSchema, document: documentSchema }),
]);

/**
 * Books for a known or typed-in person, by phone, on site or by referral (R2): with the same rules
 * and the same write. A bar applies except on site (R8). `extra` adds a number beyond capacity,
 * which needs the right and a reason (R4).
 */
export const bookFor = contract({
  function: 'desk',
  operation: 'bookFor',
  callers: ['desk', 'outpatientOffice'],
  named: true,
  input: z.strictObject({
    requestId,
    sessionId: recordId,
    slot: z.int().min(0).max(99),
    channel: z.enum(['phone', 'onSite', 'referral']),
    visit: visitKind.default('first'),
    patient: patientOfDesk,
    extra: z.strictObject({ reason }).optional(),
    /** The referring unit; only for a referral. */
    referredBy: unitName.optional(),
  }),
  output: z.object({ booking: bookingView }),
});
