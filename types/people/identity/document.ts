import * as z from 'zod';
import { localDate, type Moment } from '../../moment';
import { normaliseName } from './name';
import type { IdentityProblem } from './problems';
import { plain } from './typed';

/** Documents a person has of their own. */
export const ownDocumentKinds = [
  'residentIdentityCard',
  'residencePermit',
  'travelPermitHkMacao',
  'travelPermitTaiwan',
  'passport',
  'foreignPermanentResidentCard',
  'militaryCard',
] as const;
export type OwnDocumentKind = (typeof ownDocumentKinds)[number];

/** All kinds of document (R1); the last is a child without one, under a guardian's. */
export const documentKinds = [...ownDocumentKinds, 'guardianChild'] as const;
export const documentKind = z.enum(documentKinds, {
  error: 'DOCUMENT_KIND' satisfies IdentityProblem,
});
export type DocumentKind = (typeof documentKinds)[number];

export interface OwnDocument {
  kind: OwnDocumentKind;
  number: string;
}
/** A child without a document: the guardian's document, the child's birth date and its name decide who it is. */
export interface GuardianChild {
  kind: 'guardianChild';
  guardian: OwnDocument;
  /** 'YYYY-MM-DD' */
  birthDate: string;
}
export type IdentityDocument = OwnDocument | GuardianChild;

/** What is wrong, and where: `number`, `guardian.number` or `birthDate`. */
export interface DocumentProblem {
  path: string;
  code: IdentityProblem;
}

/** The province-level regions of GB/T 2260 that number resident identity cards. */
const MAINLAND_REGIONS = new Set(
  (
    '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 ' +
    '50 51 52 53 54 61 62 63 64 65 71'
  ).split(' '),
);
/** Hong Kong, Macau and Taiwan residents' permits. */
const PERMIT_REGIONS = new Set(['81', '82', '83']);

const EARLIEST_BIRTH = '1880-01-01';
const ADULT_AT = 18;
/** Longer than any form of any number; spares the checks from pasted books. */
const LONGEST = 64;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** The check character of GB 11643 for the first 17 digits of an 18-character number. */
export const checkCharacter = (digits17: string): string => {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits17[i]), 0);
  return CHECK_CHARACTERS[sum % 11]!;
};

const isRealDate = (date: string): boolean => localDate.safeParse(date).success;

/** The date in Asia/Shanghai, by fixed offset: the phone's engine may have no zones. */
const dateAt = (moment: Moment): string =>
  new Date(moment + 8 * 3_600_000).toISOString().slice(0, 10);

/** The 18-character numbers carry the birth date at the same place, whatever the document. */
const birthDateIn18 = (number: string): string =>
  `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;

const check18 = (
  number: string,
  on: Moment | null,
  checkRegion: (region: string) => IdentityProblem | null,
): IdentityProblem | null => {
  if (number.length !== 18) return 'DOCUMENT_LENGTH';
  if (!/^\d{17}[\dX]$/.test(number)) return 'DOCUMENT_CHARACTERS';
  const regionProblem = checkRegion(number);
  if (regionProblem) return regionProblem;
  const birthDate = birthDateIn18(number);
  if (!isRealDate(birthDate) || birthDate < EARLIEST_BIRTH) return 'DOCUMENT_BIRTH_DATE';
  if (checkCharacter(number) !== number[17]) return 'DOCUMENT_CHECK';
  if (on !== null && birthDate > dateAt(on)) return 'DOCUMENT_BIRTH_FUTURE';
  return null;
};

const cardRegion = (number: string): IdentityProblem | null => {
  const region = number.slice(0, 2);
  if (PERMIT_REGIONS.has(region)) return 'DOCUMENT_REGION_PERMIT';
  return MAINLAND_REGIONS.has(region) ? null : 'DOCUMENT_REGION';
};

const permitRegion = (number: string): IdentityProblem | null => {
  const region = number.slice(0, 2);
  if (MAINLAND_REGIONS.has(region)) return 'DOCUMENT_REGION_CARD';
  return PERMIT_REGIONS.has(region) ? null : 'DOCUMENT_REGION';
};

/** The newer foreigner's card: 9, the region that took the application, the nationality in three digits, then as in 18-character numbers. */
const foreignRegion = (number: string): IdentityProblem | null => {
  if (number[0] !== '9') return 'FOREIGN_CARD_FORM';
  return MAINLAND_REGIONS.has(number.slice(1, 3)) ? null : 'DOCUMENT_REGION';
};

const byForm =
  (form: RegExp, code: IdentityProblem) =>
  (number: string): IdentityProblem | null =>
    form.test(number) ? null : code;

const CHECKS: Record<
  OwnDocumentKind,
  (number: string, on: Moment | null) => IdentityProblem | null
> = {
  residentIdentityCard: (number, on) => check18(number, on, cardRegion),
  residencePermit: (number, on) => check18(number, on, permitRegion),
  // Both have a number for life; the older form adds two digits that count reissues, Taiwan's a letter for the office too.
  travelPermitHkMacao: byForm(/^[HM]\d{8}(\d{2})?$/, 'TRAVEL_PERMIT_HK_MACAO_FORM'),
  travelPermitTaiwan: byForm(/^\d{8}(\d{2}[A-Z]?)?$/, 'TRAVEL_PERMIT_TAIWAN_FORM'),
  passport: byForm(/^(?=.*\d)[A-Z0-9]{5,12}$/, 'PASSPORT_FORM'),
  foreignPermanentResidentCard: (number, on) => {
    if (/^[A-Z]{3}\d{12}$/.test(number)) return null;
    return number.length === 18 ? check18(number, on, foreignRegion) : 'FOREIGN_CARD_FORM';
  },
  militaryCard: byForm(/^[\u4E00-\u9FFF]{1,4}字第\d{4,10}号$/, 'MILITARY_CARD_FORM'),
};

/** `军 字第 1234567`, `军字1234567号` → `军字第1234567号`: one card, one number. */
const normaliseMilitary = (number: string): string =>
  number.replace(/^([\u4E00-\u9FFF]{1,4}?)字?第?(\d{4,10})号?$/, '$1字第$2号');

const normaliseNumber = ({ kind, number }: OwnDocument): string => {
  if (number.length > LONGEST) return number;
  const typed = plain(number)
    .replace(/[ \-‐‑‒–—−()]/g, '')
    .toUpperCase();
  return kind === 'militaryCard' ? normaliseMilitary(typed) : typed;
};

/** The document as it is kept: full-width characters, spaces, hyphens and brackets mended, letters in capitals. */
export const normaliseDocument = <D extends IdentityDocument>(document: D): D =>
  document.kind === 'guardianChild'
    ? {
        ...document,
        guardian: normaliseDocument(document.guardian),
        birthDate: plain(document.birthDate),
      }
    : { ...document, number: normaliseNumber(document) };

const checkNumber = ({ kind, number }: OwnDocument, on: Moment | null): IdentityProblem | null => {
  if (number === '') return 'DOCUMENT_MISSING';
  if (number.length > LONGEST) return 'DOCUMENT_LENGTH';
  return CHECKS[kind](number, on);
};

const checkChildBirth = (birthDate: string, on: Moment | null): IdentityProblem | null => {
  if (!isRealDate(birthDate) || birthDate < EARLIEST_BIRTH) return 'CHILD_BIRTH_DATE';
  if (on === null) return null;
  const today = dateAt(on);
  if (birthDate > today) return 'CHILD_BIRTH_FUTURE';
  const comesOfAge = `${Number(birthDate.slice(0, 4)) + ADULT_AT}${birthDate.slice(4)}`;
  return comesOfAge <= today ? 'CHILD_TOO_OLD' : null;
};

/**
 * What is wrong with a normalised document, or null (R1). `on` is the moment of checking: nobody is born after it, and a
 * child under a guardian's document is under 18 then; null leaves those two out, for a form that has no clock to trust.
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

/** The part of a number that stays the person's when the card is issued again. */
const lastingNumber = ({ kind, number }: OwnDocument): string => {
  if (kind === 'travelPermitHkMacao') return number.slice(0, 9);
  if (kind === 'travelPermitTaiwan') return number.slice(0, 8);
  return number;
};

/**
 * The text that decides who somebody is (R1), to be hashed with a key and never stored as it is: equal for one person
 * however many accounts add them and however the number was typed. Takes a valid document; the name counts only for a child
 * under a guardian's document.
 */
export const identityKey = (document: IdentityDocument, name: string): string => {
  const own = normaliseDocument(document);
  if (own.kind !== 'guardianChild') return `${own.kind}:${lastingNumber(own)}`;
  return `guardianChild:${own.guardian.kind}:${lastingNumber(own.guardian)}:${own.birthDate}:${normaliseName(name).toUpperCase()}`;
};

const numberIn18 = (document: IdentityDocument): string | null =>
  document.kind !== 'guardianChild' && /^\d{17}[\dX]$/.test(document.number)
    ? document.number
    : null;

/** The birth date, 'YYYY-MM-DD', where the document tells it, else null. Takes a valid document. */
export const birthDateOf = (document: IdentityDocument): string | null => {
  if (document.kind === 'guardianChild') return document.birthDate;
  const number = numberIn18(document);
  return number && birthDateIn18(number);
};

/** The sex, where an 18-character number tells it, else null. Takes a valid document. */
export const sexOf = (document: IdentityDocument): 'male' | 'female' | null => {
  const number = numberIn18(document);
  if (!number) return null;
  return Number(number[16]) % 2 === 1 ? 'male' : 'female';
};

/** The number as lists show it (R20): first 3 and last 4; of short numbers first 1 and last 2. A child's is its guardian's. */
export const maskDocument = (document: IdentityDocument): string => {
  const number = document.kind === 'guardianChild' ? document.guardian.number : document.number;
  const [first, last] = number.length > 7 ? [3, 4] : [1, 2];
  const hidden = Math.max(number.length - first - last, 0);
  if (hidden === 0) return '*'.repeat(number.length);
  return number.slice(0, first) + '*'.repeat(hidden) + number.slice(-last);
};

const number = z.string({ error: 'DOCUMENT_MISSING' satisfies IdentityProblem });
const kindError = { error: 'DOCUMENT_KIND' satisfies IdentityProblem };
const ownDocument = z.strictObject({ kind: z.enum(ownDocumentKinds, kindError), number });
const guardianChild = z.strictObject({
  kind: z.literal('guardianChild'),
  guardian: ownDocument,
  birthDate: z
    .string({ error: 'CHILD_BIRTH_DATE' satisfies IdentityProblem })
    .max(LONGEST, 'CHILD_BIRTH_DATE'),
});

/**
 * A document of any kind; comes out normalised, the problem's code is the issue's message at its own path. It has no clock:
 * where the moment is known, ask `checkDocument` again with it.
 */
export const documentSchema = z
  .discriminatedUnion('kind', [ownDocument, guardianChild], kindError)
  .transform((value, context): IdentityDocument => {
    const document = normaliseDocument<IdentityDocument>(value);
    const problem = checkDocument(document, null);
    if (problem) {
      const path = problem.path.split('.');
      context.issues.push({ code: 'custom', message: problem.code, path, input: value });
    }
    return document;
  });
