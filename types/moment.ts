import * as z from 'zod';
import { isWithinBounds } from '../domain/time/bounds';

/** A point in time: epoch milliseconds. Every room and the wire use this form. */
export type Moment = number;

/** A moment within a year of the bounds of `localDate`: an end that is counted from such a date may lie beyond it. */
export const moment = z.int().min(0).max(Date.parse('2101-01-01T00:00:00Z'));

/** A local date of Asia/Shanghai, `2026-11-25`, that exists in the calendar, between 1900 and 2099. */
export const localDate = z.iso.date().refine(isWithinBounds);

/** A month of local time, `2026-11`, within the same bounds. */
export const localMonth = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .refine(month => isWithinBounds(`${month}-01`));

/** A local time of day, `08:30`. */
export const localTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
