import { defined } from '../../../domain/defined';
import { known, type TableRow } from '../../../domain/tables/rows';
import { MOST_BYTES } from '../../../types/files/file';
import { readCsv } from './readCsv';
import {
  fromHeader,
  MAX_COLUMNS,
  MAX_ROWS,
  type ReadOrProblem,
  type TableLine,
  tableProblem,
  type Variants,
} from './reading';
import { readXlsx } from './readXlsx';

/** A table from a file: the names of its columns, and its rows with their line numbers. */
export interface Table {
  header: string[];
  /** The header's line in the file. */
  headerLine: number;
  /**
   * Cells by the header's names, trimmed, empty for "unknown"; cells beyond the header are joined
   * under ''.
   */
  rows: TableRow[];
}

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);
const isZip = (bytes: Uint8Array) => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);
/** Microsoft's older container: an XLS file, or an XLSX file with a password. */
const isContainer = (bytes: Uint8Array) => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le');
const isHtml = (text: string) =>
  /^\s*<(?:!doctype|html|head|body|table|\?xml|meta|style)\b/i.test(text);

const decoded = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/**
 * The text of a file, by strict decoding: almost no GB18030 text is valid UTF-8 by chance.
 * Spreadsheet programs mark UTF-16 with a BOM.
 */
const textOf = (bytes: Uint8Array): string | null => {
  if (startsWith(bytes, 0xff, 0xfe)) return decoded(bytes, 'utf-16le');
  return decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030');
};

/** Text files contain no control characters except tabs and line ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const BINARY = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/;

async function readLines(
  bytes: Uint8Array,
  fileName: string,
  variants: Variants,
  sheet?: string,
): Promise<ReadOrProblem<TableLine[]>> {
  if (isContainer(bytes))
    return tableProblem(Buffer.from(bytes).includes(LOCKED) ? 'TABLE_LOCKED' : 'TABLE_OLD_EXCEL');
  if (isZip(bytes)) return readXlsx(bytes, variants, sheet);
  const text = textOf(bytes);
  if (text !== null && isHtml(text)) return tableProblem('TABLE_HTML');
  if (/\.xlsx$/i.test(fileName)) return tableProblem('TABLE_DAMAGED');
  if (text === null) return tableProblem('TABLE_ENCODING');
  if (BINARY.test(text)) return tableProblem('TABLE_FORMAT');
  const lines = readCsv(text.replace(/\r\n?/g, '\n'));
  return 'problem' in lines ? lines : fromHeader(lines, variants);
}

const byHeader = (header: string[], cells: string[]): Record<string, string> => {
  const named: [string, string][] = header
    .map((name, i): [string, string] => [name, cells[i] ?? ''])
    .filter(([name]) => name !== '');
  const beyond = cells.slice(header.length).filter(Boolean).join(' ');
  return Object.fromEntries(beyond ? [...named, ['', beyond]] : named);
};

function tableOf([head, ...rows]: TableLine[]): ReadOrProblem<Table> {
  if (!head) return tableProblem('TABLE_EMPTY');
  if (rows.length > MAX_ROWS) return tableProblem('TABLE_TOO_MANY_ROWS');
  const last = head.cells.map(name => name !== '').lastIndexOf(true);
  const header = head.cells.slice(0, last + 1);
  if (header.length > MAX_COLUMNS) return tableProblem('TABLE_TOO_MANY_COLUMNS');
  const twice = header.find((name, i) => name !== '' && header.indexOf(name) !== i);
  if (twice !== undefined) return tableProblem('TABLE_HEADER_TWICE', { value: twice.slice(0, 40) });
  return {
    header: header.filter(name => name !== ''),
    headerLine: head.line,
    rows: rows.map(({ line, sheet, cells }) => ({
      line,
      ...defined({ sheet }),
      cells: byHeader(header, cells.map(known)),
    })),
  };
}

/**
 * Reads a table from a file: CSV (commas, semicolons or tabs; UTF-8 with or without BOM, GB18030,
 * UTF-16 with BOM) or XLSX (its visible sheets). The type is told by the bytes; the name is only
 * used in error messages. Empty rows are skipped. The header is found by the expected names, below
 * a title if there is one; without such names it is the first row. At most 5 MB, 20,000 rows and
 * 200 columns.
 *
 * @param variants the expected names, each with the names that hospitals use for it
 * @param sheet the sheet to read, if a file has several that differ
 * @returns the table, or a problem with its code; no file makes it throw
 */
export async function readTable(
  bytes: Uint8Array,
  fileName: string,
  { variants = {}, sheet }: { variants?: Variants; sheet?: string | undefined } = {},
): Promise<ReadOrProblem<Table>> {
  if (bytes.length === 0) return tableProblem('TABLE_EMPTY');
  if (bytes.length > MOST_BYTES) return tableProblem('TABLE_TOO_LARGE');
  const lines = await readLines(bytes, fileName, variants, sheet);
  return Array.isArray(lines) ? tableOf(lines) : lines;
}
