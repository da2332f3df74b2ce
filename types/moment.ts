import * as z from 'zod';

/** A point in time: epoch milliseconds. Every room and the wire use this form. */
export type Moment = number;

export const moment = z.int().min(0);

/** A local date of Asia/Shanghai, `2026-11-25`, that exists in the calendar. */
export const localDate = z.iso.date();

/** A local time of day, `08:30`. */
export const localTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
