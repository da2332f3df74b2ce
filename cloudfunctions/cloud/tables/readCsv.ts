import { CsvError, parse } from 'csv-parse/sync';
import {
  MAX_COLUMNS,
  MAX_LINES,
  type ReadOrProblem,
  type TableLine,
  tableProblem,
} from './reading';

/** The separator that a line contains most often; a comma when it contains none. */
const separatorOf = (line: string): string => {
  const unquoted = line.replace(/"[^"]*"/g, '');
  const count = (separator: string) => unquoted.split(separator).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
};

const newlines = (cells: string[]): number =>
  cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);

/** Marks a cell that certainly is a text, until the cells are read; nobody types this character. */
const SURE = '\u2063';

/**
 * Some systems write `="0012"` so that a spreadsheet keeps the zeros. The content of the quotes is
 * the value, and it is a text.
 */
const withoutFormulas = (text: string, separator: string): string =>
  text.includes('="')
    ? text.replace(
        new RegExp(`(^|${separator})="([^"\\n]*)"(?=${separator}|$)`, 'gm'),
        `$1"${SURE}$2"`,
      )
    : text;

/**
 * A spreadsheet that took an identity number for a number kept 15 digits, and saved zeros for the
 * rest as CSV. The cell gets the exponent form that such a number has in a spreadsheet, so that
 * nobody takes it for complete. A number written as `="…"` is exempt: it was always a text, and one
 * in a thousand real numbers ends in three zeros.
 */
function asCut(cell: string): string {
  if (cell.startsWith(SURE)) return cell.slice(1);
  return /^\s*\d{15}000\s*$/.test(cell) ? Number(cell).toExponential() : cell;
}

/**
 * Reads the lines of a CSV text with `\n` line ends. The separator is taken from the first line that has one: a title above
 * the header may have none.
 */
export function readCsv(text: string): ReadOrProblem<TableLine[]> {
  const first = /^.*[,;\t].*$/m.exec(text)?.[0] ?? '';
  const separator = separatorOf(first);
  if (first.split(separator).length > MAX_COLUMNS) return tableProblem('TABLE_TOO_MANY_COLUMNS');
  try {
    const lines: TableLine[] = [];
    parse(withoutFormulas(text, separator), {
      delimiter: separator,
      relax_column_count: true,
      skip_empty_lines: true,
      to: MAX_LINES,
      on_record(record: string[], info) {
        // The parser counts lines up to the end of a record; a quoted cell may span several.
        lines.push({ line: info.lines - newlines(record), cells: record.map(asCut) });
        return null;
      },
    });
    return lines;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error.lines);
    return tableProblem('TABLE_QUOTES', Number.isInteger(line) ? { line } : {});
  }
}
