import type { TableProblem } from '../../../types/timetable/roster';

/** One line of a table: its number in the file or on its sheet, and its cells from the left. */
export interface Line {
  line: number;
  /** The name of the sheet, where a file has more than one with rows. */
  sheet?: string;
  cells: string[];
}

/** The content, or why it cannot be read. */
export type Reading<T> = T | { problem: TableProblem };

/** The problem of a file that cannot be read, by its code. */
export const problem = (code: TableProblem['code'], more: Omit<TableProblem, 'code'> = {}) => ({
  problem: { code, ...more },
});

export const MAX_ROWS = 20_000;
/** The maximum number of columns; no hospital's list has nearly as many. */
export const MAX_COLUMNS = 200;
