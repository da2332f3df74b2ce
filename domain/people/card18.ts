import { dateOf, isLocalDate, type LocalDate, type Moment } from '../time/time';
import type { IdentityProblem } from './problems';

/** The province-level regions of GB/T 2260 that number resident identity cards. */
const MAINLAND_REGIONS = new Set(
  (
    '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 ' +
    '50 51 52 53 54 61 62 63 64 65 71'
  ).split(' '),
);
/** Hong Kong, Macau and Taiwan residents' permits. */
const PERMIT_REGIONS = new Set(['81', '82', '83']);

/** No living person was born before this day. */
export const EARLIEST_BIRTH: LocalDate = '1880-01-01';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** The check character (GB 11643) for the first 17 digits of an 18-character number. */
export const checkCharacter = (digits17: string): string => {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits17[i]), 0);
  return CHECK_CHARACTERS[sum % 11]!;
};

/** Whether a normalised number has the form of an 18-character card number. */
export const is18 = (number: string): boolean => /^\d{17}[\dX]$/.test(number);

/** The birth date in a valid 18-character number, which is at the same place in every kind. */
export const birthDateIn18 = (number: string): LocalDate =>
  `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;

/** The sex in a valid 18-character number. */
export const sexIn18 = (number: string): 'male' | 'female' =>
  Number(number[16]) % 2 === 1 ? 'male' : 'female';

type RegionCheck = (number: string) => IdentityProblem | null;

/** Checks the region of a resident identity card. */
export const cardRegion: RegionCheck = number => {
  const region = number.slice(0, 2);
  if (PERMIT_REGIONS.has(region)) return 'DOCUMENT_REGION_PERMIT';
  return MAINLAND_REGIONS.has(region) ? null : 'DOCUMENT_REGION';
};

/** Checks the region of a residence permit. */
export const permitRegion: RegionCheck = number => {
  const region = number.slice(0, 2);
  if (MAINLAND_REGIONS.has(region)) return 'DOCUMENT_REGION_CARD';
  return PERMIT_REGIONS.has(region) ? null : 'DOCUMENT_REGION';
};

/**
 * Checks the region of the newer foreigner's card: 9, the region of the application, the
 * nationality in three digits, then as in other 18-character numbers.
 */
export const foreignRegion: RegionCheck = number => {
  if (number[0] !== '9') return 'FOREIGN_CARD_FORM';
  return MAINLAND_REGIONS.has(number.slice(1, 3)) ? null : 'DOCUMENT_REGION';
};

/**
 * The problem of an 18-character number, or null (R1): its length, its region, a birth date that
 * does not exist, the check character, or a birth date after the moment `on`; with `on` null the
 * last is not checked.
 */
export const check18 = (
  number: string,
  on: Moment | null,
  checkRegion: RegionCheck,
): IdentityProblem | null => {
  if (number.length !== 18) return 'DOCUMENT_LENGTH';
  if (!is18(number)) return 'DOCUMENT_CHARACTERS';
  const regionProblem = checkRegion(number);
  if (regionProblem) return regionProblem;
  const birthDate = birthDateIn18(number);
  if (!isLocalDate(birthDate) || birthDate < EARLIEST_BIRTH) return 'DOCUMENT_BIRTH_DATE';
  if (checkCharacter(number) !== number[17]) return 'DOCUMENT_CHECK';
  if (on !== null && birthDate > dateOf(on)) return 'DOCUMENT_BIRTH_FUTURE';
  return null;
};
