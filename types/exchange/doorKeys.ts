import * as z from 'zod';
import { moment } from '../moment';

/**
 * What a key of another system opens:
 * - `timetable`: sessions and slots, which everybody may see (R22), and the weekly roster;
 * - `bookings`: appointments, each with the number of its patient and nothing else of them;
 * - `people`: besides, the patient's name, phone and masked document (R20);
 * - `roster`: handing a weekly roster in.
 */
export const doorScopes = ['timetable', 'bookings', 'people', 'roster'] as const;
export type DoorScope = (typeof doorScopes)[number];

/** A key as the office sees it: never its secret. */
export const doorKeyView = z.object({
  keyId: z.string(),
  name: z.string(),
  scopes: z.array(z.enum(doorScopes)),
  madeAt: moment,
  madeBy: z.string(),
  lastUsedAt: moment.optional(),
  ended: z.object({ at: moment, by: z.string() }).optional(),
});
export type DoorKeyView = z.output<typeof doorKeyView>;
