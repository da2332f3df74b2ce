import { stringify } from 'csv-stringify/sync';

/**
 * Writes a table as CSV (RFC 4180, UTF-8): no text that somebody typed is taken for a formula by a spreadsheet program that
 * opens it.
 */
export const writeCsv = (header: readonly string[], rows: readonly (string | number)[][]): string =>
  stringify([[...header], ...rows], { escape_formulas: true, record_delimiter: 'windows' });
