import { stringify } from 'csv-stringify/sync';

/**
 * Writes a table as CSV (RFC 4180, UTF-8), such that a spreadsheet program takes no text for a
 * formula.
 */
export const writeCsv = (header: readonly string[], rows: readonly (string | number)[][]): string =>
  stringify([[...header], ...rows], { escape_formulas: true, record_delimiter: 'windows' });
