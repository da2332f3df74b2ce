import {
  type IdentityDocument,
  normaliseDocument,
  normaliseNumber,
  type OwnDocument,
  shownDocument,
} from './document';
import { documentRules } from './documentKinds';
import { normaliseName } from './name';

/** The part of a valid number that stays the person's when the document is issued again. */
export const lastingNumber = ({ kind, number }: OwnDocument): string =>
  documentRules[kind].issues?.exec(number)?.[1] ?? number;

/** A name in the form that decides whose it is, to be hashed with a key or compared: capitals do not matter. */
export const nameKey = (name: string): string => normaliseName(name).toUpperCase();

/** Whether two names are one person's: written alike but for spaces, dots and capitals (R1). */
export const sameName = (one: string, other: string): boolean => nameKey(one) === nameKey(other);

/**
 * The text that decides who somebody is (R1), to be hashed with a key and never stored as it is: equal for one person
 * however many accounts add them, however the number was typed and however often a permit was issued again. Takes a valid
 * document; the name counts only for a child under a guardian's document.
 */
export const identityKey = (document: IdentityDocument, name: string): string => {
  const own = normaliseDocument(document);
  const { kind } = shownDocument(own);
  const number = lastingNumber(shownDocument(own));
  return own.kind === 'guardianChild'
    ? `guardianChild:${kind}:${number}:${own.birthDate}:${nameKey(name)}`
    : `${kind}:${number}`;
};

/**
 * Whether a number, read off the document that a patient shows, is the number of their document (R6): typed loosely, compared
 * whole, and the same when the document was issued again since. A child shows its guardian's.
 */
export const isNumberOf = (document: IdentityDocument, shown: string): boolean => {
  const own = normaliseDocument(shownDocument(document));
  const number = normaliseNumber(shown);
  return lastingNumber({ kind: own.kind, number }) === lastingNumber(own);
};

/** Whom a written name and number mean. */
export type Meant<R> =
  | { who: 'patient'; patient: R }
  /** The number is that of registered patients, and none of them goes by the name: a newborn on its mother's, or a slip. */
  | { who: 'another' }
  /** Several go by the name, where the number may be of several kinds of document. */
  | { who: 'unclear' }
  | { who: 'nobodyRegistered' };

/**
 * Whether a name and a number that somebody wrote down are a registered patient (R1, R26): the number alone means nobody. Lists, stays,
 * calls, and what they say of deaths, go by this.
 * @param records the patients whom the number leads to, each once
 */
export function whoIsMeant<R>(
  records: readonly R[],
  goesByTheName: (record: R) => boolean,
): Meant<R> {
  if (!records.length) return { who: 'nobodyRegistered' };
  const [patient, ...others] = records.filter(goesByTheName);
  if (!patient) return { who: 'another' };
  return others.length ? { who: 'unclear' } : { who: 'patient', patient };
}
