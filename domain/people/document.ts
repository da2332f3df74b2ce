import { dateOf, isLocalDate, type LocalDate, type Moment, yearOf } from '../time/time';
import { birthDateIn18, EARLIEST_BIRTH, is18, sexIn18 } from './card18';
import { documentRules, type OwnDocumentKind, ownDocumentKinds } from './documentKinds';
import type { IdentityProblem } from './problems';
import { plain } from './typed';

export interface OwnDocument {
  kind: OwnDocumentKind;
  number: string;
}
/**
 * A child without a document. The guardian's document, the birth date and the name identify the
 * child.
 */
interface GuardianChild {
  kind: 'guardianChild';
  guardian: OwnDocument;
  birthDate: LocalDate;
}
export type IdentityDocument = OwnDocument | GuardianChild;

/** The path of the problem: `number`, `guardian.number` or `birthDate`. */
export interface DocumentProblem {
  path: string;
  code: IdentityProblem;
}

const ADULT_AT = 18;
/** Longer than every number. It spares the checks from very long input. */
export const LONGEST_NUMBER = 64;

/**
 * The characters zi, di and hao around the number of a military card, some of which people leave
 * out.
 */
const [ZI, DI, HAO] = ['\u5B57', '\u7B2C', '\u53F7'];
const MILITARY = new RegExp(`^([\\u4E00-\\u9FFF]{1,4}?)${ZI}?${DI}?(\\d{4,10})${HAO}?$`);

/** Normalises the number of a military card. No other kind starts with Chinese. */
const normaliseMilitary = (number: string): string =>
  number.replace(MILITARY, `$1${ZI}${DI}$2${HAO}`);

/**
 * The normal form of a document number of any kind: ordinary instead of full-width characters, no
 * spaces, hyphens and brackets, capital letters. Masked numbers keep their `*`.
 */
export const normaliseNumber = (number: string): string =>
  number.length > LONGEST_NUMBER
    ? number
    : normaliseMilitary(
        plain(number)
          .replace(/[ \-‐‑‒–—−()]/g, '')
          .toUpperCase(),
      );

/** The document as it is stored: its number and the child's birth date in normal form. */
export const normaliseDocument = <D extends IdentityDocument>(document: D): D =>
  document.kind === 'guardianChild'
    ? {
        ...document,
        guardian: normaliseDocument(document.guardian),
        birthDate: plain(document.birthDate),
      }
    : { ...document, number: normaliseNumber(document.number) };

/**
 * The documents that a number may be, by its form alone: one of each kind whose rules it meets at
 * the moment `on`. H and eight digits fit a permit and a passport, so a caller must not take the
 * first as certain.
 */
export const documentsOf = (number: string, on: Moment | null): OwnDocument[] =>
  ownDocumentKinds
    .map(kind => ({ kind, number: normaliseNumber(number) }))
    .filter(document => !checkDocument(document, on));

/** The document that a person shows: their own, or their guardian's. */
export const shownDocument = (document: IdentityDocument): OwnDocument =>
  document.kind === 'guardianChild' ? document.guardian : document;

const checkNumber = ({ kind, number }: OwnDocument, on: Moment | null): IdentityProblem | null => {
  if (number === '') return 'DOCUMENT_MISSING';
  if (number.length > LONGEST_NUMBER) return 'DOCUMENT_LENGTH';
  return documentRules[kind].check(number, on);
};

const checkChildBirth = (birthDate: string, on: Moment | null): IdentityProblem | null => {
  if (!isLocalDate(birthDate) || birthDate < EARLIEST_BIRTH) return 'CHILD_BIRTH_DATE';
  if (on === null) return null;
  const today = dateOf(on);
  if (birthDate > today) return 'CHILD_BIRTH_FUTURE';
  const comesOfAge = `${yearOf(birthDate) + ADULT_AT}${birthDate.slice(4)}`;
  return comesOfAge <= today ? 'CHILD_TOO_OLD' : null;
};

/**
 * The problem of a normalised document, or null (R1). At the moment `on` nobody may be born later,
 * and a child under a guardian's document must be under 18. Null leaves both checks out, for a form
 * whose clock cannot be trusted.
 */
export const checkDocument = (
  document: IdentityDocument,
  on: Moment | null,
): DocumentProblem | null => {
  if (document.kind !== 'guardianChild') {
    const code = checkNumber(document, on);
    return code && { path: 'number', code };
  }
  const guardianCode = checkNumber(document.guardian, on);
  if (guardianCode) return { path: 'guardian.number', code: guardianCode };
  const code = checkChildBirth(document.birthDate, on);
  return code && { path: 'birthDate', code };
};

const numberIn18 = (document: IdentityDocument): string | null =>
  document.kind !== 'guardianChild' && is18(document.number) ? document.number : null;

/** The birth date in a valid document; null if it has none. */
export const birthDateOf = (document: IdentityDocument): LocalDate | null => {
  if (document.kind === 'guardianChild') return document.birthDate;
  const number = numberIn18(document);
  return number === null ? null : birthDateIn18(number);
};

/** The sex in a valid 18-character number; null for other documents. */
export const sexOf = (document: IdentityDocument): 'male' | 'female' | null => {
  const number = numberIn18(document);
  return number === null ? null : sexIn18(number);
};

/**
 * The number as lists show it (R20): the first 3 and last 4 characters, of short numbers the first
 * 1 and last 2. For a child, the guardian's.
 */
export const maskDocument = (document: IdentityDocument): string => {
  const { number } = shownDocument(document);
  const [first, last] = number.length > 7 ? [3, 4] : [1, 2];
  const hidden = Math.max(number.length - first - last, 0);
  if (hidden === 0) return '*'.repeat(number.length);
  return number.slice(0, first) + '*'.repeat(hidden) + number.slice(-last);
};

/** The sex and birth date of a person, as far as a document tells. */
export interface SexAndBirth {
  sex?: 'female' | 'male' | undefined;
  birthDate?: LocalDate | undefined;
}

/**
 * The sex and the birth date that a document tells: a child's own birth date, else what an
 * 18-character number contains.
 */
export function sexAndBirthIn(document: IdentityDocument): SexAndBirth {
  if (document.kind === 'guardianChild') return { birthDate: document.birthDate };
  const { number } = document;
  return is18(number) ? { sex: sexIn18(number), birthDate: birthDateIn18(number) } : {};
}
