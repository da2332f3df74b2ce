import { addDays, type LocalDate } from './time';

/** A month in hospital time, 'YYYY-MM'. */
export type Month = string;

/** The month of a local date. */
export const monthOf = (date: LocalDate): Month => date.slice(0, 7);

/** The month n months after another (before it when n is negative). */
export function monthAfter(month: Month, n: number): Month {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + n;
  const year = String(Math.floor(count / 12)).padStart(4, '0');
  return `${year}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** The month after a month. */
export const nextMonth = (month: Month): Month => monthAfter(month, 1);

/** The months from one to another, both included. */
export function monthsBetween(from: Month, to: Month): Month[] {
  const months: Month[] = [];
  for (let month = from; month <= to; month = nextMonth(month)) months.push(month);
  return months;
}

/** All dates of a month, in order. */
export function datesOf(month: Month): LocalDate[] {
  const dates: LocalDate[] = [];
  for (let date = `${month}-01`; monthOf(date) === month; date = addDays(date, 1)) dates.push(date);
  return dates;
}
