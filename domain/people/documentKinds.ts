import type { Moment } from '../time/time';
import { cardRegion, check18, foreignRegion, permitRegion } from './card18';
import type { IdentityProblem } from './problems';

/** The kinds of documents that a person has of their own. */
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

/** All kinds of documents (R1); the last one is a child without a document, under a guardian's. */
export const documentKinds = [...ownDocumentKinds, 'guardianChild'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/**
 * The kind of an 18-character number by its first digit: residents of Hong Kong, Macau and Taiwan,
 * foreigners, or else a resident identity card.
 */
export const kindIn18 = (number: string): OwnDocumentKind => {
  if (number[0] === '8') return 'residencePermit';
  return number[0] === '9' ? 'foreignPermanentResidentCard' : 'residentIdentityCard';
};

/**
 * The rules of a kind of document. To add a kind: its name above, its rules below, its word in the
 * texts.
 */
interface KindRules {
  /**
   * The problem of a normalised number, or null. At the moment `on` nobody may be born later; null
   * leaves that check out.
   */
  check(number: string, on: Moment | null): IdentityProblem | null;
  /**
   * For a number that ends in an issue count: its first group is the person's for life. Without it,
   * the whole number is.
   */
  issues?: RegExp;
  /** A person has one number of this kind for life: two numbers mean two people. */
  forLife?: true;
}

const byForm = (form: RegExp, code: IdentityProblem) => (number: string) =>
  form.test(number) ? null : code;

export const documentRules: Record<OwnDocumentKind, KindRules> = {
  residentIdentityCard: {
    check: (number, on) => check18(number, on, cardRegion),
    forLife: true,
  },
  residencePermit: { check: (number, on) => check18(number, on, permitRegion), forLife: true },
  // Both permits have a number for life. The older form adds two digits as issue count; Taiwan's
  // also a letter for the issuing office.
  travelPermitHkMacao: {
    // Since July 2024, residents who are not Chinese have HA or MA and seven digits, also for life.
    check: byForm(/^[HM](\d{8}(\d{2})?|A\d{7})$/, 'TRAVEL_PERMIT_HK_MACAO_FORM'),
    issues: /^([HM]\d{8})\d{2}$/,
    forLife: true,
  },
  travelPermitTaiwan: {
    check: byForm(/^\d{8}(\d{2}[A-Z]?)?$/, 'TRAVEL_PERMIT_TAIWAN_FORM'),
    issues: /^(\d{8})\d{2}[A-Z]?$/,
    forLife: true,
  },
  passport: { check: byForm(/^(?=.*\d)[A-Z0-9]{5,12}$/, 'PASSPORT_FORM') },
  foreignPermanentResidentCard: {
    check: (number, on) => {
      if (/^[A-Z]{3}\d{12}$/.test(number)) return null;
      return number.length === 18 ? check18(number, on, foreignRegion) : 'FOREIGN_CARD_FORM';
    },
  },
  militaryCard: {
    check: byForm(/^[\u4E00-\u9FFF]{1,4}\u5B57\u7B2C\d{4,10}\u53F7$/, 'MILITARY_CARD_FORM'),
  },
};
