import writeXlsxFile from 'write-excel-file/node';

/** A sheet to write; its first row is `header`. */
export interface SheetToWrite {
  name: string;
  header: string[];
  rows: CellToWrite[][];
  /**
   * The number of empty rows for input at the end. Their cells are texts, so that no number loses
   * digits or zeros.
   */
  blankRows?: number;
}

/**
 * `hundredths` is a percentage with two decimals, in hundredths of a percent; the cell is a number.
 */
export type CellToWrite = string | number | null | { hundredths: number };

const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const NUMBER = /^[+-]?\d+(\.\d+)?%?$/;

/**
 * A text that no spreadsheet program takes for a formula, even after it was saved as CSV: a text
 * that starts like one gets an apostrophe in front, unless it is just a number.
 */
export const harmless = (text: string): string =>
  FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;

const cellOf = (value: CellToWrite) => {
  if (value === null || value === '') return null;
  if (typeof value === 'object')
    return { value: value.hundredths / 10_000, type: Number, format: '0.00%' };
  return typeof value === 'number'
    ? { value, type: Number }
    : { value: harmless(value), type: String };
};

/** Spreadsheet programs refuse longer names and these characters. */
const sheetName = (name: string): string => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);

/** The width for the longest of the first hundred cells; a Chinese character counts as two. */
const widthOf = (cells: (CellToWrite | undefined)[]): number => {
  const width = (cell: CellToWrite | undefined) =>
    [...(cell && typeof cell === 'object' ? '100.00%' : String(cell ?? ''))].reduce(
      (sum, c) => sum + (c > '\u2E7F' ? 2 : 1),
      0,
    );
  return Math.min(60, Math.max(8, ...cells.slice(0, 100).map(width)) + 2);
};

/**
 * Writes sheets as an XLSX file: the header is bold and stays in view, and no text is taken for a
 * formula.
 */
export const writeXlsx = async (sheets: SheetToWrite[]): Promise<Uint8Array> => {
  const written = sheets.map(({ name, header, rows, blankRows = 0 }) => ({
    sheet: sheetName(name),
    stickyRowsCount: 1,
    columns: header.map((title, i) => ({ width: widthOf([title, ...rows.map(row => row[i])]) })),
    data: [
      header.map(title => ({ value: harmless(title), type: String, fontWeight: 'bold' as const })),
      ...rows.map(row => row.map(cellOf)),
      ...Array.from({ length: blankRows }, () => header.map(() => ({ type: String, format: '@' }))),
    ],
  }));
  return new Uint8Array(await writeXlsxFile(written).toBuffer());
};
