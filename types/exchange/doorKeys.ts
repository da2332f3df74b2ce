import * as z from 'zod';
import { moment } from '../moment';

/**
 * The rights of a door key:
 * - `timetable`: sessions and slots, which everybody may see (R22), and the weekly roster.
 * - `bookings`: appointments, each with the id of its patient and nothing else about them.
 * - `people`: also the patient's name, phone and masked document (R20).
 * - `roster`: importing a weekly roster.
 */
export const doorScopes = ['timetable', 'bookings', 'people', 'roster'] as const;
export type DoorScope = (typeof doorScopes)[number];

/** A key as the office sees it, without its secret. */
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
