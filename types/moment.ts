import * as z from 'zod';
import { isWithinBounds } from '../domain/time/bounds';

/** A point in time in milliseconds since 1970. Every folder and the wire use this form. */
export type Moment = number;

/**
 * A moment within a year after the bounds of `localDate`: an end computed from such a date may be
 * later.
 */
export const moment = z.int().min(0).max(Date.parse('2101-01-01T00:00:00Z'));

/** An existing local date of Asia/Shanghai, `2026-11-25`, between 1900 and 2099. */
export const localDate = z.iso.date().refine(isWithinBounds);

/** A month in hospital time, `2026-11`, within the same bounds. */
export const localMonth = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .refine(month => isWithinBounds(`${month}-01`));

/** A local time of day, `08:30`. */
export const localTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
