import { ageOn } from '../people/age';
import type { SexAndBirth } from '../people/document';
import type { LocalDate } from '../time/time';

/**
 * The patients that a department usually sees; empty fields set no limit. Data of the hospital
 * (R22).
 */
export interface Fit {
  department: string;
  /** `female`, `male`, or empty. */
  sex: string;
  /** Age in whole years, both ends included. */
  from: string;
  upTo: string;
}

/** Why a department may not fit a person: the page asks them, it never refuses. */
export type Doubt = 'sex' | 'young' | 'old';

/**
 * An example of a person whom a department asks, and why: shown to the office before it saves
 * (R22).
 */
export interface AskedPerson {
  doubt: Doubt;
  /** Their sex, or an age one year outside the limits. */
  sex?: 'female' | 'male';
  age?: number;
}

/** The examples of people a department asks, one for each reason; empty if it sets no limit. */
export function askedBy({ sex, from, upTo }: Pick<Fit, 'sex' | 'from' | 'upTo'>): AskedPerson[] {
  const asked: AskedPerson[] = [];
  if (sex) asked.push({ doubt: 'sex', sex: sex === 'female' ? 'male' : 'female' });
  if (from !== '' && Number(from) > 0) asked.push({ doubt: 'young', age: Number(from) - 1 });
  if (upTo !== '') asked.push({ doubt: 'old', age: Number(upTo) + 1 });
  return asked;
}

/** The highest age in years that a department can set. */
const OLDEST = 150;

/** Whether the ages are valid: whole years, the lower one first. */
export function agesFit({ from, upTo }: Pick<Fit, 'from' | 'upTo'>): boolean {
  const isAge = (age: string) => age === '' || (/^\d{1,3}$/.test(age) && Number(age) <= OLDEST);
  if (!isAge(from) || !isAge(upTo)) return false;
  return from === '' || upTo === '' || Number(from) <= Number(upTo);
}

/**
 * Why a department may not fit a person on the day of the visit; undefined if nothing speaks
 * against it.
 */
export function doubtOf(
  fits: readonly Fit[],
  department: string,
  { sex, birthDate }: SexAndBirth,
  date: LocalDate,
): Doubt | undefined {
  const fit = fits.find(each => each.department === department);
  if (!fit) return undefined;
  if (fit.sex && sex && fit.sex !== sex) return 'sex';
  if (!birthDate) return undefined;
  const age = ageOn(birthDate, date);
  if (fit.from !== '' && age < Number(fit.from)) return 'young';
  return fit.upTo !== '' && age > Number(fit.upTo) ? 'old' : undefined;
}
