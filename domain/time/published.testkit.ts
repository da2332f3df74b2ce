import { addDays, daysBetween, type LocalDate } from './time';

/** All dates from one to another, both included. */
export const range = (from: LocalDate, to: LocalDate): LocalDate[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i));
/** All dates of a year. */
export const yearOf = (year: number) => range(`${year}-01-01`, `${year}-12-31`);

/** The arrangement of 2026 as the State Council published it. */
export const HOLIDAYS_2026 = [
  ...range('2026-01-01', '2026-01-03'),
  ...range('2026-02-15', '2026-02-23'),
  ...range('2026-04-04', '2026-04-06'),
  ...range('2026-05-01', '2026-05-05'),
  ...range('2026-06-19', '2026-06-21'),
  ...range('2026-09-25', '2026-09-27'),
  ...range('2026-10-01', '2026-10-07'),
];
/** Its Saturdays and Sundays that are working days. */
export const MAKE_UP_2026 = [
  '2026-01-04',
  '2026-02-14',
  '2026-02-28',
  '2026-05-09',
  '2026-09-20',
  '2026-10-10',
];
