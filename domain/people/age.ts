import { type LocalDate, yearOf } from '../time/time';

/** Age in whole years on a date. A birthday counts from the day itself on. */
export function ageOn(birthDate: LocalDate, date: LocalDate): number {
  const years = yearOf(date) - yearOf(birthDate);
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
