import { ageOn } from '../people/age';
import type { SexAndBirth } from '../people/document';
import type { LocalDate } from '../time/time';

/** Whom a department usually sees: what is left empty says nothing. The hospital's own data (R22). */
export interface Fit {
  department: string;
  /** `female` or `male`. */
  sex: string;
  /** Years of age, both included. */
  from: string;
  upTo: string;
}

/** Why a department may be the wrong one for a person: a question to them, never a refusal. */
export type Doubt = 'sex' | 'young' | 'old';

/** A person whom a department would ask, and why: what the office is shown before it saves (R22). */
export interface AskedPerson {
  doubt: Doubt;
  /** By their sex, or by an age that is one year too young or too old. */
  sex?: 'female' | 'male';
  age?: number;
}

/** Whom a department would ask, one example for each reason; nobody where it says nothing. */
export function askedBy({ sex, from, upTo }: Pick<Fit, 'sex' | 'from' | 'upTo'>): AskedPerson[] {
  const asked: AskedPerson[] = [];
  if (sex) asked.push({ doubt: 'sex', sex: sex === 'female' ? 'male' : 'female' });
  if (from !== '' && Number(from) > 0) asked.push({ doubt: 'young', age: Number(from) - 1 });
  if (upTo !== '') asked.push({ doubt: 'old', age: Number(upTo) + 1 });
  return asked;
}

/** The most years of age that a department can name. */
const OLDEST = 150;

/** Whether ages can be what a department sees: whole years, the younger one first. */
export function agesFit({ from, upTo }: Pick<Fit, 'from' | 'upTo'>): boolean {
  const isAge = (age: string) => age === '' || (/^\d{1,3}$/.test(age) && Number(age) <= OLDEST);
  if (!isAge(from) || !isAge(upTo)) return false;
  return from === '' || upTo === '' || Number(from) <= Number(upTo);
}

/** Whether a department may be the wrong one for a person on the day of the visit; undefined where nothing speaks against it. */
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
