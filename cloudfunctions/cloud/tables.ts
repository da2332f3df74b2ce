import { CsvError, parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import type { TableProblem } from '../../types/timetable/roster';

/** A table as it was handed over: its columns' names, and its rows by the line they have in the file. */
export interface Table {
  header: string[];
  /** Cells by the header's names, trimmed; what stands beyond the header is joined under ''. */
  rows: { line: number; cells: Record<string, string> }[];
}

/** A sheet to be written: the first row is `header`. */
export interface SheetToWrite {
  name: string;
  header: string[];
  rows: CellToWrite[][];
}

/** A share is a number too, shown in percent with two decimals. */
export type CellToWrite = string | number | null | { hundredths: number };

type Line = { line: number; cells: string[] };
type Reading<T> = T | { problem: TableProblem };

const MAX_BYTES = 5 * 1024 * 1024;
const MAX_ROWS = 20_000;
/** Each row is read by all columns: no hospital's list has nearly as many. */
const MAX_COLUMNS = 200;
/** A spreadsheet of 20,000 rows unpacks to a few MB; what claims to unpack to more than this is not one. */
const MAX_UNPACKED_BYTES = 100 * 1024 * 1024;

const problem = (code: TableProblem['code'], more: Omit<TableProblem, 'code'> = {}) => ({
  problem: { code, ...more },
});

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);
const isZip = (bytes: Uint8Array) => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);
const isOldExcel = (bytes: Uint8Array) => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

const decoded = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Text of a file by strict decoding: nearly no GB18030 text is valid UTF-8 by chance. Spreadsheet programs mark UTF-16 by its BOM. */
const textOf = (bytes: Uint8Array): string | null => {
  if (startsWith(bytes, 0xff, 0xfe)) return decoded(bytes, 'utf-16le');
  return decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030');
};

/** Text files have no control characters but tabs and line ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const BINARY = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/;

/** The separator that the first line with anything in it has most of; a comma when it has none. */
const separatorOf = (text: string): string => {
  const first = /^.*\S.*$/m.exec(text)?.[0].replace(/"[^"]*"/g, '') ?? '';
  const count = (separator: string) => first.split(separator).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
};

const newlines = (cells: string[]): number =>
  cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);

const readCsv = (text: string): Reading<Line[]> => {
  try {
    const records = parse(text, {
      delimiter: separatorOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      // Two more than allowed tell that there are too many; the header is one.
      to: MAX_ROWS + 2,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    // The parser counts to a record's last line; a quoted cell may span several.
    return records.map(({ info, record }) => ({
      line: info.lines - newlines(record),
      cells: record,
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error.lines);
    return problem('TABLE_QUOTES', Number.isInteger(line) ? { line } : {});
  }
};

/** The bytes a ZIP's directory says its files unpack to; Infinity when it has none, or only the 64-bit form. */
const unpackedBytes = (bytes: Uint8Array): number => {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (end < 0 || end + 22 > zip.length) return Number.POSITIVE_INFINITY;
  let entry = zip.readUInt32LE(end + 16);
  let sum = 0;
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (entry + 46 > zip.length) return Number.POSITIVE_INFINITY;
    sum += zip.readUInt32LE(entry + 24);
    const lengths = [28, 30, 32].map(field => zip.readUInt16LE(entry + field));
    entry += 46 + lengths.reduce((total, length) => total + length, 0);
  }
  return sum;
};

const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
};

/** A spreadsheet keeps 15 digits of a number: whatever is longer, as a document's, was lost in part and must not be taken for one. */
const numberText = (text: string): string => {
  const number = Number(text);
  if (!Number.isInteger(number)) return text;
  if (Math.abs(number) >= 1e15) return number.toExponential();
  return /e/i.test(text) ? String(number) : text;
};

const readXlsx = async (bytes: Uint8Array): Promise<Reading<Line[]>> => {
  const unpacked = unpackedBytes(bytes);
  if (unpacked > MAX_UNPACKED_BYTES) {
    return problem(Number.isFinite(unpacked) ? 'TABLE_TOO_LARGE' : 'TABLE_DAMAGED');
  }
  try {
    const data = await readSheet(Buffer.from(bytes), { parseNumber: numberText });
    return data.map((row, i) => ({ line: i + 1, cells: row.map(cellText) }));
  } catch {
    // The library has no one kind of error for what a damaged or foreign ZIP makes of it.
    return problem('TABLE_DAMAGED');
  }
};

const readLines = async (bytes: Uint8Array, fileName: string): Promise<Reading<Line[]>> => {
  if (isOldExcel(bytes)) return problem('TABLE_OLD_EXCEL');
  if (isZip(bytes)) return readXlsx(bytes);
  if (/\.xlsx$/i.test(fileName)) return problem('TABLE_DAMAGED');
  const text = textOf(bytes);
  if (text === null) return problem('TABLE_ENCODING');
  return BINARY.test(text) ? problem('TABLE_FORMAT') : readCsv(text.replace(/\r\n?/g, '\n'));
};

const byHeader = (header: string[], cells: string[]): Record<string, string> => {
  const named: [string, string][] = header
    .map((name, i): [string, string] => [name, cells[i] ?? ''])
    .filter(([name]) => name !== '');
  const beyond = cells.slice(header.length).filter(Boolean).join(' ');
  return Object.fromEntries(beyond ? [...named, ['', beyond]] : named);
};

const tableOf = (lines: Line[]): Reading<Table> => {
  const [head, ...rest] = lines
    .map(({ line, cells }) => ({ line, cells: cells.map(cell => cell.trim()) }))
    .filter(({ cells }) => cells.some(cell => cell !== ''));
  if (!head) return problem('TABLE_EMPTY');
  if (rest.length > MAX_ROWS) return problem('TABLE_TOO_MANY_ROWS');
  const last = head.cells.map(name => name !== '').lastIndexOf(true);
  const header = head.cells.slice(0, last + 1);
  if (header.length > MAX_COLUMNS) return problem('TABLE_TOO_MANY_COLUMNS');
  const twice = header.find((name, i) => name !== '' && header.indexOf(name) !== i);
  if (twice !== undefined) return problem('TABLE_HEADER_TWICE', { value: twice.slice(0, 40) });
  const rows = rest.map(({ line, cells }) => ({ line, cells: byHeader(header, cells) }));
  return { header: header.filter(name => name !== ''), rows };
};

/**
 * Reads a table handed over as a file: CSV (commas, semicolons or tabs; UTF-8 with or without BOM, GB18030, UTF-16 with BOM)
 * or XLSX (its first sheet). What it is is told by its bytes; the name only helps to say what is wrong. Empty rows are
 * skipped, the first other is the header. At most 5 MB, 20,000 rows and 200 columns. Answers the table, or the problem with its code;
 * never throws for a file's contents.
 */
export const readTable = async (bytes: Uint8Array, fileName: string): Promise<Reading<Table>> => {
  if (bytes.length === 0) return problem('TABLE_EMPTY');
  if (bytes.length > MAX_BYTES) return problem('TABLE_TOO_LARGE');
  const lines = await readLines(bytes, fileName);
  return Array.isArray(lines) ? tableOf(lines) : lines;
};

const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const NUMBER = /^[+-]?\d+(\.\d+)?%?$/;

/**
 * A text cell that no spreadsheet program takes for a formula, not even once it was saved as CSV: what begins like one
 * gets an apostrophe before it, unless it is only a number.
 */
const harmless = (text: string): string =>
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

/** Wide enough for the longest of the first hundred cells; a Chinese character takes two places. */
const widthOf = (cells: (CellToWrite | undefined)[]): number => {
  const width = (cell: CellToWrite | undefined) =>
    [...(cell && typeof cell === 'object' ? '100.00%' : String(cell ?? ''))].reduce(
      (sum, c) => sum + (c > '\u2E7F' ? 2 : 1),
      0,
    );
  return Math.min(60, Math.max(8, ...cells.slice(0, 100).map(width)) + 2);
};

/** Writes sheets as an XLSX file: the header bold and staying in view, no text taken for a formula. */
export const writeXlsx = async (sheets: SheetToWrite[]): Promise<Uint8Array> => {
  const written = sheets.map(({ name, header, rows }) => ({
    sheet: sheetName(name),
    stickyRowsCount: 1,
    columns: header.map((title, i) => ({ width: widthOf([title, ...rows.map(row => row[i])]) })),
    data: [
      header.map(title => ({ value: harmless(title), type: String, fontWeight: 'bold' as const })),
      ...rows.map(row => row.map(cellOf)),
    ],
  }));
  return new Uint8Array(await writeXlsxFile(written).toBuffer());
};
