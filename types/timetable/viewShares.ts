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
    /** How many of them would have been kept for the desk. */
    kept: z.int(),
    /** How many of these the desk really sold before online booking closed. */
    soldEarly: z.int(),
    /** How many of these the desk sold after that. */
    soldLate: z.int(),
    /** How many places booked online would not have been open. */
    missed: z.int(),
    /** Places given back while online booking was open and nobody waited. */
    returned: z.int(),
    /** How many of them were booked again within the random time. */
    againWithin: z.int(),
    /** How many of them were booked again later. */
    againLater: z.int(),
  }),
});
