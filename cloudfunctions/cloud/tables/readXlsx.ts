import type { CellObject, DenseWorkSheet, WorkBook } from '@e965/xlsx';
import { unzipSync, zipSync } from 'fflate';
import { type Line, MAX_COLUMNS, MAX_ROWS, problem, type Reading } from './reading';

type Spreadsheets = typeof import('@e965/xlsx');

/** Loaded by the first file only: no other call needs it. This build of the library knows the XLSX forms alone. */
const spreadsheets = async (): Promise<Spreadsheets> => {
  const loaded = await import('@e965/xlsx/dist/xlsx.mini.min.js');
  return loaded.default ?? loaded;
};

/** A spreadsheet of 20,000 rows unpacks to some 30 MB at most; what claims to unpack to more has empty rows without end. */
const MAX_UNPACKED_BYTES = 40 * 1024 * 1024;

/**
 * The files of a ZIP, packed anew in its simplest form: sizes in the 64-bit form or behind the data, as streaming programs
 * write them, are more than the library for spreadsheets reads. Nothing is unpacked before its directory told its size.
 */
const plainZip = (bytes: Uint8Array): Reading<{ zip: Uint8Array }> => {
  let left = MAX_UNPACKED_BYTES;
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        left -= originalSize;
        return left >= 0;
      },
    });
    if (left < 0) return problem('TABLE_UNPACKS_LARGE');
    return { zip: zipSync(files, { level: 0 }) };
  } catch {
    // The library has no one kind of error for what a damaged or foreign ZIP makes of it.
    return problem('TABLE_DAMAGED');
  }
};

const two = (part: number): string => String(part).padStart(2, '0');

/** A cell's number as a person reads it. */
function numberText(cell: CellObject, { SSF }: Spreadsheets): string {
  const value = cell.v as number;
  if (typeof cell.z === 'string' && SSF.is_date(cell.z) && value >= 0) {
    const { y, m, d, H, M, S } = SSF.parse_date_code(value);
    const date = `${y}-${two(m)}-${two(d)}`;
    return H || M || S ? `${date} ${two(H)}:${two(M)}:${two(S)}` : date;
  }
  // A spreadsheet keeps 15 digits of a number. The form with an exponent tells readers that the rest was lost.
  return Math.abs(value) >= 1e15 ? value.toExponential() : String(value);
}

const cellText = (cell: CellObject | undefined, library: Spreadsheets): string => {
  if (!cell || cell.t === 'z' || cell.t === 'e' || cell.v === undefined) return '';
  return cell.t === 'n' ? numberText(cell, library) : String(cell.v);
};

/** The lines of one sheet; those without any text are left out. */
function linesOf(sheet: DenseWorkSheet, library: Spreadsheets): Reading<Line[]> {
  const lines: Line[] = [];
  let [widest, lastLine] = [0, 0];
  // Rows and cells that are not there are no entries of these arrays; `forEach` passes over them.
  sheet['!data'].forEach((row, n) => {
    let last = -1;
    row.forEach((cell, at) => {
      if (cellText(cell, library).trim()) last = at;
    });
    if (last >= 0) lastLine = n + 1;
    widest = Math.max(widest, last + 1);
    if (last < 0 || last >= MAX_COLUMNS || lines.length > MAX_ROWS) return;
    const cells = Array.from(row.slice(0, last + 1), cell => cellText(cell, library));
    lines.push({ line: n + 1, cells });
  });
  if (lines.length > MAX_ROWS + 1 || lastLine > 2 * MAX_ROWS) return problem('TABLE_TOO_MANY_ROWS');
  return widest > MAX_COLUMNS ? problem('TABLE_TOO_MANY_COLUMNS') : lines;
}

const headerOf = (lines: Line[]): string[] => (lines[0]?.cells ?? []).map(cell => cell.trim());

/**
 * Where each column of the first sheet stands on another that has the same columns in whatever order; undefined where the columns
 * differ.
 */
function placesOf(header: string[], first: string[]): number[] | undefined {
  const named = (names: string[]) => names.filter(Boolean).sort().join('\n');
  if (named(header) !== named(first)) return undefined;
  return first.map(name => (name ? header.indexOf(name) : -1));
}

/** The rows of every sheet with the same columns, one sheet after the other, or the names of sheets that differ. */
function joined(sheets: { name: string; lines: Line[] }[]): Reading<Line[]> {
  const [first, ...others] = sheets;
  if (!first || !others.length) return first?.lines ?? [];
  const header = headerOf(first.lines);
  const all = first.lines.map(line => ({ ...line, sheet: first.name }));
  for (const { name, lines } of others) {
    const own = headerOf(lines);
    const places = placesOf(own, header);
    if (!places) return differ(sheets.map(each => each.name));
    for (const { line, cells } of lines.slice(1)) {
      // What stands beyond the header stays beyond it.
      const beyond = cells.slice(own.length);
      all.push({ line, sheet: name, cells: [...places.map(at => cells[at] ?? ''), ...beyond] });
    }
  }
  return all;
}

/** So many sheets are named to choose from. */
const NAMED = 30;

const differ = (names: string[]) =>
  problem('TABLE_SHEETS_DIFFER', { value: names.join('\u3001'), sheets: names.slice(0, NAMED) });

/**
 * Reads the lines of a spreadsheet: all its visible sheets with anything on them, if they have the same columns; a hidden
 * sheet is never read.
 * @param only the name of the one sheet to read, where somebody chose
 */
export async function readXlsx(bytes: Uint8Array, only?: string): Promise<Reading<Line[]>> {
  const plain = plainZip(bytes);
  if ('problem' in plain) return plain;
  const library = await spreadsheets();
  let book: WorkBook;
  try {
    book = library.read(plain.zip, { dense: true, cellNF: true });
  } catch {
    return problem('TABLE_DAMAGED');
  }
  const sheets: { name: string; lines: Line[] }[] = [];
  for (const [n, name] of book.SheetNames.entries()) {
    if (book.Workbook?.Sheets?.[n]?.Hidden || (only !== undefined && name !== only)) continue;
    const lines = linesOf(book.Sheets[name] as DenseWorkSheet, library);
    if ('problem' in lines) return lines;
    if (lines.length) sheets.push({ name, lines });
  }
  return joined(sheets);
}
