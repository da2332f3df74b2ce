import { times, together } from '../../../../domain/figures/figures';
import type { LocalDate, Moment } from '../../../../domain/time/time';
import type { Figure, FigureRecord, FigureRow, Sums } from '../../../../types/figures/figures';

/** A department as documents name it; those from a file may have no id. */
export interface Department {
  id?: string | null;
  name: string;
}

/** What tells departments apart in the figures. */
export const keyOf = ({ id, name }: Department): string => id ?? name;

/** One thing that is counted, and what it counts for. */
export interface Counted {
  id: string;
  department: Department;
  sums: Sums;
}

/**
 * Something that is counted day by day. What a figure counts and the records behind it come from the same rule, so that
 * opening a figure shows as many records as it says.
 */
export interface Figured {
  /** The figures it counts. */
  figures: readonly Figure[];
  /** The days whose figures may have changed by what was written in a stretch of time. */
  daysChanged(from: Moment, to: Moment): Promise<LocalDate[]>;
  /** A day's sums by department. */
  count(date: LocalDate): Promise<FigureRow[]>;
  /** Everything of a day that counts for anything. */
  items(date: LocalDate): Promise<Counted[]>;
  /** The records behind some items, to be read by staff; those that are gone are left out. */
  records(ids: string[]): Promise<FigureRecord[]>;
}

const rowOf = (department: Department, sums: Sums, count = 1): FigureRow => ({
  key: keyOf(department),
  department: department.name,
  sums: times(sums, count),
});

export const counted = (items: readonly Counted[]): FigureRow[] =>
  together([items.map(({ department, sums }) => rowOf(department, sums))]);

/** Something of which the database counts a day's documents by some of their fields. */
export const countedByFields = <R extends Grouped>(rows: readonly R[], rule: (row: R) => Sums) =>
  together([
    rows.map(row =>
      rowOf({ id: row['department.id'], name: row['department.name'] }, rule(row), row.count),
    ),
  ]);
interface Grouped {
  count: number;
  'department.id': string | null;
  'department.name': string;
}

export const departmentFields = ['department.id', 'department.name'] as const;
