import * as z from 'zod';
import { moment } from '../moment';

/** The hours of the day in which patients are called, hospital time: 8 is from 08:00 to 08:59. */
export const callHours: readonly number[] = [8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20];
export const callHour = z.int().min(callHours[0]!).max(callHours.at(-1)!);

/** The best hour to call a patient: they asked for it, or answered in it. */
export const bestHourView = z.object({ at: z.int(), why: z.enum(['asked', 'answered']) });

/**
 * The holder of a call: with `until` they took it, and it becomes free then; without it the office
 * assigned it.
 */
export const callHolderView = z.object({
  name: z.string(),
  mine: z.boolean(),
  until: moment.optional(),
});
export type CallHolderView = z.output<typeof callHolderView>;

/** Why a try cannot be undone: staff have continued from this effect. */
export type UndoStands = 'case' | 'voice' | 'nextCall' | 'recovered' | 'worry';
