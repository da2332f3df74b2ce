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

/** What a document says of its person. */
export interface SexAndBirth {
  sex?: 'female' | 'male' | undefined;
  birthDate?: LocalDate | undefined;
}

/** Why a department may be the wrong one for a person: a question to them, never a refusal. */
export type Doubt = 'sex' | 'young' | 'old';

/** The years of age on a date: a birthday counts from its day on. */
export function ageOn(birthDate: LocalDate, date: LocalDate): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years;
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
