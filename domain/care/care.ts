import type { LocalDate } from '../time/time';
import { yearOf } from '../time/time';

/** Whether a plan for some diagnoses is for one: it has one of the words in it (R21). None: for every one. */
export const isFor = (diagnoses: readonly string[], diagnosis: string): boolean =>
  !diagnoses.length || diagnoses.some(word => diagnosis.includes(word));

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** The birthdays, `MM-DD`, that are greeted on a date: a person born on 29 February is greeted on the 28th in other years. */
export function birthdaysOn(date: LocalDate): string[] {
  const day = date.slice(5);
  return day === '02-28' && !isLeap(yearOf(date)) ? [day, '02-29'] : [day];
}
