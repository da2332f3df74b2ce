/** A row of a file: its line there, its cells by the header's names; under '' what stood beyond the header. */
export interface TableRow {
  line: number;
  /** The sheet it stands on, where the file has more than one. */
  sheet?: string;
  cells: Record<string, string>;
}

/** A cell or a header as it was meant: full-width letters and digits made ordinary, spaces and invisible characters gone. */
export const meant = (cell: string): string =>
  cell.normalize('NFKC').replace(/[\s\u200B-\u200D\uFEFF]+/g, '');

/** A cell with a date or a time as it was meant; the time behind a day is told from it by the space between, which stays. */
export const meantDate = (cell: string): string => cell.normalize('NFKC').trim();

/** What people write where they know nothing: dashes, slashes, or the word wu (nothing). */
const NOTHING = /^(?:[-\u2010-\u2015\u2212\uFF0D/\uFF0F]+|\u65E0)$/;
/** A whole number as some systems write it: 2600123.0. */
const WHOLE = /^(\d+)\.0+$/;

/** What a cell tells: empty where it says that nothing is known, a whole number without the `.0` behind it. */
export const known = (cell: string): string =>
  NOTHING.test(cell) ? '' : cell.replace(WHOLE, '$1');

/**
 * Whether a spreadsheet took a long number, as a document's, for a number to reckon with, and so kept 15 of its digits: it
 * is written with an exponent then.
 */
export const isCut = (cell: string): boolean => /^\d(?:\.\d+)?E\+?\d+$/i.test(meant(cell));
