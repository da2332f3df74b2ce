import type { CellObject, DenseWorkSheet, WorkBook } from '@e965/xlsx';
import { unzipSync, zipSync } from 'fflate';
import {
  fromHeader,
  MAX_COLUMNS,
  MAX_LINES,
  MAX_ROWS,
  type ReadOrProblem,
  type TableLine,
  tableProblem,
  type Variants,
} from './reading';

type Spreadsheets = typeof import('@e965/xlsx');

/**
 * Loaded with the first file, since no other call needs it. This build of the library only reads
 * XLSX.
 */
const spreadsheets = async (): Promise<Spreadsheets> => {
  const loaded = await import('@e965/xlsx/dist/xlsx.mini.min.js');
  return loaded.default ?? loaded;
};

/**
 * A spreadsheet with 20,000 rows has about 30 MB unpacked; one that claims more has endless empty
 * rows.
 */
const MAX_UNPACKED_BYTES = 40 * 1024 * 1024;

/**
 * The files of a ZIP, packed again in the simplest form. The spreadsheet library cannot read 64-bit
 * sizes, or sizes behind the data, as streaming programs write them. Nothing is unpacked before the
 * directory has told its size.
 */
const plainZip = (bytes: Uint8Array): ReadOrProblem<{ zip: Uint8Array }> => {
  let left = MAX_UNPACKED_BYTES;
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        left -= originalSize;
        return left >= 0;
      },
    });
    if (left < 0) return tableProblem('TABLE_UNPACKS_LARGE');
    return { zip: zipSync(files, { level: 0 }) };
  } catch {
    // The library throws different kinds of errors for damaged or foreign ZIPs.
    return tableProblem('TABLE_DAMAGED');
  }
};

const two = (part: number): string => String(part).padStart(2, '0');

/** The library, and whether the file counts its days from 1904, as old Macs did. */
interface Reader {
  library: Spreadsheets;
  date1904: boolean;
}

/** A cell's number as it is displayed. */
function numberText(cell: CellObject, { library: { SSF }, date1904 }: Reader): string {
  const value = cell.v as number;
  if (typeof cell.z === 'string' && SSF.is_date(cell.z) && value >= 0) {
    const { y, m, d, H, M, S } = SSF.parse_date_code(value, { date1904 });
    const date = `${y}-${two(m)}-${two(d)}`;
    return H || M || S ? `${date} ${two(H)}:${two(M)}:${two(S)}` : date;
  }
  // A spreadsheet keeps 15 digits of a number. The exponent form tells readers that the rest was
  // lost.
  return Math.abs(value) >= 1e15 ? value.toExponential() : String(value);
}

const cellText = (cell: CellObject | undefined, reader: Reader): string => {
  if (!cell || cell.t === 'z' || cell.v === undefined) return '';
  if (cell.t === 'e') return cell.w ?? '#N/A';
  return cell.t === 'n' ? numberText(cell, reader) : String(cell.v);
};

/** The lines of one sheet, without those that are empty or have only failed formulas. */
function linesOf(sheet: DenseWorkSheet, reader: Reader): ReadOrProblem<TableLine[]> {
  const lines: TableLine[] = [];
  let [widest, lastLine] = [0, 0];
  // Missing rows and cells are holes in these arrays; `forEach` skips holes.
  sheet['!data'].forEach((row, n) => {
    let last = -1;
    let isEmpty = true;
    row.forEach((cell, at) => {
      if (!cellText(cell, reader).trim()) return;
      last = at;
      if (cell.t !== 'e') isEmpty = false;
    });
    if (isEmpty) last = -1;
    if (last >= 0) lastLine = n + 1;
    widest = Math.max(widest, last + 1);
    if (last < 0 || last >= MAX_COLUMNS || lines.length >= MAX_LINES) return;
    const cells = Array.from(row.slice(0, last + 1), cell => cellText(cell, reader));
    lines.push({ line: n + 1, cells });
  });
  if (lastLine > 2 * MAX_ROWS) return tableProblem('TABLE_TOO_MANY_ROWS');
  return widest > MAX_COLUMNS ? tableProblem('TABLE_TOO_MANY_COLUMNS') : lines;
}

const headerOf = (lines: TableLine[]): string[] => lines[0]?.cells ?? [];

/**
 * For a sheet with the same columns as the first in any order: the index of each of the first
 * sheet's columns; undefined if the columns differ.
 */
function placesOf(header: string[], first: string[]): number[] | undefined {
  const named = (names: string[]) => names.filter(Boolean).sort().join('\n');
  if (named(header) !== named(first)) return undefined;
  return first.map(name => (name ? header.indexOf(name) : -1));
}

/**
 * The rows of all sheets with the same columns, sheet by sheet; or the names of sheets that differ.
 */
function joined(sheets: { name: string; lines: TableLine[] }[]): ReadOrProblem<TableLine[]> {
  const [first, ...others] = sheets;
  if (!first || !others.length) return first?.lines ?? [];
  const header = headerOf(first.lines);
  const all = first.lines.map(line => ({ ...line, sheet: first.name }));
  for (const { name, lines } of others) {
    const own = headerOf(lines);
    const places = placesOf(own, header);
    if (!places) return differ(sheets.map(each => each.name));
    for (const { line, cells } of lines.slice(1)) {
      // Cells beyond the header stay beyond it.
      const beyond = cells.slice(own.length);
      all.push({ line, sheet: name, cells: [...places.map(at => cells[at] ?? ''), ...beyond] });
    }
  }
  return all;
}

/** The maximum number of sheets listed to choose from. */
const NAMED = 30;

const differ = (names: string[]) =>
  tableProblem('TABLE_SHEETS_DIFFER', {
    value: names.join('\u3001'),
    sheets: names.slice(0, NAMED),
  });

/**
 * Reads the lines of a spreadsheet: all its visible, non-empty sheets, if they have the same
 * columns. A hidden sheet is never read. The lines begin with the header.
 * @param variants the expected names, by which the header is found
 * @param only the name of the one sheet to read, if the user chose one
 */
export async function readXlsx(
  bytes: Uint8Array,
  variants: Variants,
  only?: string,
): Promise<ReadOrProblem<TableLine[]>> {
  const plain = plainZip(bytes);
  if ('problem' in plain) return plain;
  const library = await spreadsheets();
  let book: WorkBook;
  try {
    book = library.read(plain.zip, { dense: true, cellNF: true });
  } catch {
    return tableProblem('TABLE_DAMAGED');
  }
  const reader = { library, date1904: book.Workbook?.WBProps?.date1904 === true };
  const sheets: { name: string; lines: TableLine[] }[] = [];
  for (const [n, name] of book.SheetNames.entries()) {
    if (book.Workbook?.Sheets?.[n]?.Hidden || (only !== undefined && name !== only)) continue;
    const lines = linesOf(book.Sheets[name] as DenseWorkSheet, reader);
    if ('problem' in lines) return lines;
    if (lines.length) sheets.push({ name, lines: fromHeader(lines, variants) });
  }
  return joined(sheets);
}
