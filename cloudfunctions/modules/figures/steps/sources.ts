import { addedUp, times } from '../../../../domain/figures/figures';
import type { LocalDate, Moment } from '../../../../domain/time/time';
import type { Figure, FigureRecord, FigureRow, Sums } from '../../../../types/figures/figures';
import type { PageEnd } from '../../../../types/page';
import type { Page } from '../../../cloud/page';

/** A department as documents name it; one from a file may have no id. */
export interface CountedDepartment {
  id?: string | null;
  name: string;
}

/** The key of a department in the figures. */
export const departmentKey = ({ id, name }: CountedDepartment): string => id ?? name;

/** One counted thing, with its sums. */
export interface FigureCount {
  id: string;
  department: CountedDepartment;
  sums: Sums;
}

/**
 * A request for the records of a figure: the days, in order, and the keys of departments, or all.
 */
export interface AskedFigure {
  figure: Figure;
  dates: readonly LocalDate[];
  departments: readonly string[] | undefined;
}

/** A possible record of a figure, with its place in the order of all. */
export interface Candidate extends FigureCount {
  end: PageEnd;
}

/**
 * Something that is counted day by day. Counts and records follow the same rule, so that opening a
 * figure shows as many records as its value.
 */
export interface Figured {
  /** The figures it counts. */
  figures: readonly Figure[];
  /** The days whose figures may have changed by writes within a time span. */
  daysChanged(from: Moment, to: Moment): Promise<LocalDate[]>;
  /** A day's sums by department. */
  count(date: LocalDate): Promise<FigureRow[]>;
  /**
   * A page of possible records of a figure, by day and id: at least all of them, filtered as far as
   * the database can. `sums` and department then decide.
   */
  behind(asked: AskedFigure, after: PageEnd | undefined, size: number): Promise<Page<Candidate>>;
  /** The records of some ids, to be read by staff; removed ones are left out. */
  records(ids: string[]): Promise<FigureRecord[]>;
}

/** A page of documents as candidates. */
export const candidates = <T extends { _id: string }>(
  { page, next }: Page<T>,
  of: (document: T) => { department: CountedDepartment; sums: Sums; at: LocalDate | Moment },
): Page<Candidate> => ({
  page: page.map(each => {
    const { department, sums, at } = of(each);
    return { id: each._id, department, sums, end: [at, each._id] };
  }),
  next,
});

const rowOf = (department: CountedDepartment, sums: Sums, count = 1): FigureRow => ({
  key: departmentKey(department),
  department: department.name,
  sums: times(sums, count),
});

/** The sums of counted things by department. */
export const counted = (items: readonly FigureCount[]): FigureRow[] =>
  addedUp([items.map(({ department, sums }) => rowOf(department, sums))]);

/** The sums by department of rows that the database counted by fields. */
export const countedByFields = <R extends Grouped>(rows: readonly R[], rule: (row: R) => Sums) =>
  addedUp([
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
