import { headerAt } from '../../../domain/tables/columns';
import type { TableProblem } from '../../../types/timetable/roster';

/** One line of a table: its number in the file or on its sheet, and its cells from the left. */
export interface TableLine {
  line: number;
  /** The name of the sheet, if a file has more than one with rows. */
  sheet?: string;
  cells: string[];
}

/** The content, or why it cannot be read. */
export type ReadOrProblem<T> = T | { problem: TableProblem };

/** The problem of a file that cannot be read, by its code. */
export const tableProblem = (
  code: TableProblem['code'],
  more: Omit<TableProblem, 'code'> = {},
) => ({
  problem: { code, ...more },
});

/** The names that columns are expected to have, each with the names that hospitals use for it. */
export type Variants = Readonly<Record<string, readonly string[]>>;

/**
 * The lines from the header on, without empty lines. Lines above the header are not part of the
 * table.
 */
export function fromHeader(lines: TableLine[], variants: Variants): TableLine[] {
  const filled = lines
    .map(each => ({ ...each, cells: each.cells.map(cell => cell.trim()) }))
    .filter(({ cells }) => cells.some(cell => cell !== ''));
  return filled.slice(
    headerAt(
      filled.map(({ cells }) => cells),
      variants,
    ),
  );
}

export const MAX_ROWS = 20_000;
/**
 * The maximum number of lines to read: the rows, the header, up to nine lines above it, and one
 * line more, which shows that the file is too long.
 */
export const MAX_LINES = MAX_ROWS + 11;
/** The maximum number of columns; no hospital's list has nearly as many. */
export const MAX_COLUMNS = 200;
