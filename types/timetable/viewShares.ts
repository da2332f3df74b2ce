import * as z from 'zod';
import { policyBounds } from '../../domain/policy/bounds';
import { contract } from '../contract';
import { localDate } from '../moment';

const { keptForDesk, returnedWithin } = policyBounds.booking;

/**
 * What two values of the policy would have done in the last week, computed from real bookings (R4).
 */
export const viewShares = contract({
  function: 'desk',
  operation: 'viewShares',
  callers: ['outpatientOffice'],
  input: z.strictObject({
    keptForDesk: z.int().min(keptForDesk.min).max(keptForDesk.max),
    returnedWithin: z.int().min(returnedWithin.min).max(returnedWithin.max),
  }),
  output: z.object({
    from: localDate,
    until: localDate,
    /** The places of all sessions that took place. */
    places: z.int(),
    /** The number of places that would have been kept for the desk. */
    kept: z.int(),
    /** Of these, the number that the desk really sold before online booking closed. */
    soldEarly: z.int(),
    /** Of these, the number that the desk sold after that. */
    soldLate: z.int(),
    /** The number of places booked online that would not have been open. */
    missed: z.int(),
    /** Places given back while online booking was open and nobody waited. */
    returned: z.int(),
    /** Of these, the number that were booked again within the random time. */
    againWithin: z.int(),
    /** Of these, the number that were booked again later. */
    againLater: z.int(),
  }),
});
