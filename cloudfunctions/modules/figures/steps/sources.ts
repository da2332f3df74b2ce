import { times, together } from '../../../../domain/figures/figures';
import type { LocalDate, Moment } from '../../../../domain/time/time';
import type { Figure, FigureRecord, FigureRow, Sums } from '../../../../types/figures/figures';
import type { PageEnd } from '../../../../types/page';
import type { Page } from '../../../cloud/page';

/** A department as documents name it; those from a file may have no id. */
export interface Department {
  id?: string | null;
  name: string;
}

/** What tells departments apart in the figures. */
export const departmentKey = ({ id, name }: Department): string => id ?? name;

/** One thing that is counted, and what it counts for. */
export interface FigureCount {
  id: string;
  department: Department;
  sums: Sums;
}

/** What is asked for of a figure: on some days, the first first, and of some departments by their keys, or of all. */
export interface AskedFigure {
  figure: Figure;
  dates: readonly LocalDate[];
  departments: readonly string[] | undefined;
}

/** One thing that may be behind a figure, and where it stands in the order of all. */
export interface Candidate extends FigureCount {
  end: PageEnd;
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
  /**
   * A page of what may be behind a figure, by day and id: all of it, and as little else as the database can leave out. By
   * `sums` and department it is then decided.
   */
  behind(asked: AskedFigure, after: PageEnd | undefined, size: number): Promise<Page<Candidate>>;
  /** The records behind some items, to be read by staff; those that are gone are left out. */
  records(ids: string[]): Promise<FigureRecord[]>;
}

/** A page of documents as candidates. */
export const candidates = <T extends { _id: string }>(
  { page, next }: Page<T>,
  of: (document: T) => { department: Department; sums: Sums; at: LocalDate | Moment },
): Page<Candidate> => ({
  page: page.map(each => {
    const { department, sums, at } = of(each);
    return { id: each._id, department, sums, end: [at, each._id] };
  }),
  next,
});

const rowOf = (department: Department, sums: Sums, count = 1): FigureRow => ({
  key: departmentKey(department),
  department: department.name,
  sums: times(sums, count),
});

export const counted = (items: readonly FigureCount[]): FigureRow[] =>
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
