/**
 * The first and the last date that anybody may tell us. Nobody who comes was born before, nothing is planned so far ahead,
 * and no count of days or months from such a date runs into a year of five digits.
 */
export const FIRST_DATE = '1900-01-01';
const LAST_DATE = '2099-12-31';

/** Whether a local date, 'YYYY-MM-DD', lies within what anybody may tell us. */
export const isWithinBounds = (date: string): boolean => date >= FIRST_DATE && date <= LAST_DATE;
