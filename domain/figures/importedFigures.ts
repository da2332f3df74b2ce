import type { RowPlace } from '../../types/answer';
import {
  type FigureColumn,
  type FigureProblem,
  figureColumns,
  monthInFile,
} from '../../types/figures/figures';
import { defined } from '../defined';
import { rowPlace, type TableRow } from '../tables/rows';
import { isWithinBounds } from '../time/bounds';
import type { Month } from '../time/months';

/** A month's figures from a file. */
export interface ImportedMonth {
  month: Month;
  discharged: number;
  followedUp: number;
}

const MOST = 1_000_000;
const whole = (cell: string): number | undefined =>
  /^\d{1,7}$/.test(cell) && Number(cell) <= MOST ? Number(cell) : undefined;

/**
 * Reads a file of monthly figures (R18). Only months before `thisMonth` are taken, each once.
 * Returns the good rows, and every problem with its line and column.
 */
export function readImportedFigures(
  rows: readonly TableRow[],
  header: readonly string[],
  thisMonth: Month,
  headerLine = 1,
): { months: ImportedMonth[]; problems: FigureProblem[] } {
  const named = (column: FigureColumn) => figureColumns[column][1];
  const columns = Object.keys(figureColumns) as FigureColumn[];
  const problems: FigureProblem[] = columns
    .filter(column => !header.includes(named(column)))
    .map(column => ({ line: headerLine, field: named(column), code: 'COLUMN_MISSING' }));
  if (problems.length) return { months: [], problems };
  if (!rows.length)
    return { months: [], problems: [{ line: headerLine, field: '', code: 'NO_ROWS' }] };

  const months = new Map<Month, ImportedMonth>();
  const places = new Map<Month, RowPlace>();
  for (const { cells, ...place } of rows) {
    const wrong = (column: FigureColumn, code: FigureProblem['code'], other?: RowPlace) =>
      problems.push({ ...rowPlace(place), field: named(column), code, ...defined({ other }) });
    const cell = (column: FigureColumn) => (cells[named(column)] ?? '').trim();
    const month = monthOfCell(cell('month'));
    const discharged = whole(cell('discharged'));
    const followedUp = whole(cell('followedUp'));
    if (discharged === undefined) wrong('discharged', 'NUMBER_WRONG');
    if (followedUp === undefined) wrong('followedUp', 'NUMBER_WRONG');
    if (month === undefined) wrong('month', 'MONTH_WRONG');
    else if (months.has(month)) wrong('month', 'MONTH_TWICE', places.get(month));
    else if (month >= thisMonth) wrong('month', 'MONTH_NOT_OVER');
    else if (discharged !== undefined && followedUp !== undefined) {
      if (followedUp > discharged) wrong('followedUp', 'MORE_THAN_LEFT');
      else {
        months.set(month, { month, discharged, followedUp });
        places.set(month, rowPlace(place));
      }
    }
  }
  return { months: [...months.values()], problems };
}

function monthOfCell(cell: string): Month | undefined {
  const [, year, number] = monthInFile.exec(cell) ?? [];
  if (!year || !number || Number(number) < 1 || Number(number) > 12) return undefined;
  const month = `${year}-${number.padStart(2, '0')}`;
  return isWithinBounds(`${month}-01`) ? month : undefined;
}
