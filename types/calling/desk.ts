import * as z from 'zod';
import { moment } from '../moment';

/** The hours of the day in which patients are called by plan, local time: 8 is from 08:00 to 08:59. */
export const callHours: readonly number[] = [8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20];
export const callHour = z.int().min(callHours[0]!).max(callHours.at(-1)!);

/** The hour in which a patient is best called: they asked for it, or answered in it. */
export const bestHourView = z.object({ at: z.int(), why: z.enum(['asked', 'answered']) });

/** The caller that has a call: `until` where they took it and it comes free by itself; without it the office gave it to them. */
export const callHolderView = z.object({
  name: z.string(),
  mine: z.boolean(),
  until: moment.optional(),
});
export type CallHolderView = z.output<typeof callHolderView>;

/** What keeps a try from being taken back: what came of it was worked on already. */
export type UndoStands = 'case' | 'voice' | 'nextCall' | 'recovered' | 'worry';
