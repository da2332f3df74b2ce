import { addDays, type LocalDate } from './time';

/**
 * The days that the totals of a list cover where nobody chose any: the same number in an old
 * hospital as in a new one, so that counting them costs the same.
 */
export const COUNTED_DAYS = 90;

/** The first of the counted days up to a date. */
export const countedFrom = (until: LocalDate): LocalDate => addDays(until, 1 - COUNTED_DAYS);
