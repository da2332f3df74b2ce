import type { TableProblem } from '../../../types/timetable/roster';

/** One line of a table: its number in the file or on its sheet, its cells from the left. */
export interface Line {
  line: number;
  /** Where a file has more than one sheet with rows: the sheet's name. */
  sheet?: string;
  cells: string[];
}

/** What was read, or why it cannot be. */
export type Reading<T> = T | { problem: TableProblem };

/** A file that cannot be read, by the code of its reason. */
export const problem = (code: TableProblem['code'], more: Omit<TableProblem, 'code'> = {}) => ({
  problem: { code, ...more },
});

export const MAX_ROWS = 20_000;
/** Each row is read by all columns: no hospital's list has nearly as many. */
export const MAX_COLUMNS = 200;
