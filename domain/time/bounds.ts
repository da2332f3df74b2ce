/**
 * The first and last date that may be entered. No living patient was born before, nothing is
 * planned later, and adding days or months to such a date never reaches a year with five digits.
 */
export const FIRST_DATE = '1900-01-01';
const LAST_DATE = '2099-12-31';

/** Whether a local date, 'YYYY-MM-DD', is within these bounds. */
export const isWithinBounds = (date: string): boolean => date >= FIRST_DATE && date <= LAST_DATE;
