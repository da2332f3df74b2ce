import { addDays, type LocalDate } from './time';

/**
 * The number of days that the totals of a list cover if the user chose none. It does not grow with
 * the age of the hospital, so neither does the cost of counting.
 */
export const COUNTED_DAYS = 90;

/** The first of the counted days up to a date. */
export const countedFrom = (until: LocalDate): LocalDate => addDays(until, 1 - COUNTED_DAYS);
