import type { LocalDate } from '../time/time';
import { yearOf } from '../time/time';

/**
 * Whether a care plan applies to a diagnosis: the diagnosis contains one of the plan's words (R21).
 * A plan without words applies to every diagnosis.
 */
export const isFor = (diagnoses: readonly string[], diagnosis: string): boolean =>
  !diagnoses.length || diagnoses.some(word => diagnosis.includes(word));

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/**
 * The birthdays, `MM-DD`, of the people who are greeted on a date. In years without 29 February,
 * people born on that day are greeted on the 28th.
 */
export function birthdaysOn(date: LocalDate): string[] {
  const day = date.slice(5);
  return day === '02-28' && !isLeap(yearOf(date)) ? [day, '02-29'] : [day];
}
