import * as z from 'zod';
import { policyBounds } from '../../domain/policy/bounds';
import { contract } from '../contract';
import { localDate } from '../moment';

const { keptForDesk, returnedWithin } = policyBounds.booking;

/** What two numbers of the policy would have done in the last week, counted from what was really booked (R4). */
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
    /** Places of all sessions that took place. */
    places: z.int(),
    /** How many of them would have been kept for the desk, */
    kept: z.int(),
    /** how many of these the desk really sold until online booking closed, */
    soldEarly: z.int(),
    /** and after that; */
    soldLate: z.int(),
    /** how many places booked online would not have been open. */
    missed: z.int(),
    /** Places given back while online booking was open and nobody waited, */
    returned: z.int(),
    /** how many of them were booked again within the time that may pass now, */
    againWithin: z.int(),
    /** and later. */
    againLater: z.int(),
  }),
});
