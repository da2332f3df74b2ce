import type { RowPlace } from '../../types/answer';
import { defined } from '../defined';
import { withoutInvisible } from '../written';

/**
 * A row of a file: its line number, and its cells by the names of the header; under '' any cells
 * beyond the header.
 */
export interface TableRow extends RowPlace {
  cells: Record<string, string>;
}

/** The place of a row, without its cells. */
export const rowPlace = ({ line, sheet }: RowPlace): RowPlace => ({ line, ...defined({ sheet }) });

/**
 * The normalised text of a cell or header: ordinary instead of full-width characters, no spaces or
 * invisible ones.
 */
export const meant = (cell: string): string =>
  withoutInvisible(cell.normalize('NFKC')).replace(/\s+/g, '');

/** The normalised text of a cell with a date or time. The space between date and time stays. */
export const meantDate = (cell: string): string => withoutInvisible(cell.normalize('NFKC')).trim();

/** What people write for "unknown": dashes, slashes, or the word wu (nothing). */
const NOTHING = /^(?:[-\u2010-\u2015\u2212\uFF0D/\uFF0F]+|\u65E0)$/;
/** A whole number as some systems write it: 2600123.0. */
const WHOLE = /^(\d+)\.0+$/;

/** The value of a cell: empty for "unknown", a whole number without `.0`. */
export const known = (cell: string): string =>
  NOTHING.test(cell) ? '' : cell.replace(WHOLE, '$1');

/** The value that a table of words has for the word in a cell; `code` if it has none. */
export const wordIn = <T, P>(
  words: Record<string, T>,
  cell: string,
  code: P,
): { value: T } | { code: P } => {
  const value = Object.hasOwn(words, cell) ? words[cell] : undefined;
  return value === undefined ? { code } : { value };
};

/** The text of a cell whose formula has failed. */
const FAILED = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)$/;

/** The first cell of the given columns whose formula has failed; undefined if there is none. */
export function failedIn(
  rows: readonly TableRow[],
  columns: ReadonlySet<string>,
): (RowPlace & { column: string }) | undefined {
  for (const row of rows)
    for (const [name, cell] of Object.entries(row.cells))
      if (FAILED.test(cell) && columns.has(meant(name))) return { ...rowPlace(row), column: name };
  return undefined;
}

/**
 * Whether a spreadsheet kept only 15 digits of a long number, such as a document's: it then has an
 * exponent.
 */
export const isCut = (cell: string): boolean => /^\d(?:\.\d+)?E\+?\d+$/i.test(meant(cell));
