import * as z from 'zod';
import { localDate, moment } from '../moment';

/** A strike as pages show it (R7): why, when, for which visit, and whether it counts now. */
export const strikeView = z.object({
  strikeId: z.string(),
  kind: z.enum(['noShow', 'lateCancellation']),
  at: moment,
  visit: z.object({
    date: localDate,
    department: z.string(),
    doctor: z.string(),
  }),
  /**
   * `counts`: within the rolling month and not spent; `past`: older; `spent`: led to a bar that is
   * over; `revoked`; `others`: booked by an account without proof, while another account has proven
   * to hold the patient (R23): it only counts against that account.
   */
  state: z.enum(['counts', 'past', 'spent', 'revoked', 'others']),
  revoked: z.object({ at: moment, reason: z.string() }).optional(),
});
export type StrikeView = z.output<typeof strikeView>;

/**
 * A patient's count and bar (R8): of the `of` strikes that bar, `counting` fell within
 * `windowMonths` rolling months; and the bar in force.
 */
export const standingView = z.object({
  counting: z.int(),
  of: z.int(),
  windowMonths: z.int(),
  bar: z.object({ from: moment, until: moment }).optional(),
});
export type StandingView = z.output<typeof standingView>;
