import {
  type IdentityDocument,
  normaliseDocument,
  normaliseNumber,
  type OwnDocument,
  shownDocument,
} from './document';
import { documentRules } from './documentKinds';
import { normaliseName } from './name';

/** The part of a valid number that does not change when the document is issued again. */
export const lastingNumber = ({ kind, number }: OwnDocument): string =>
  documentRules[kind].issues?.exec(number)?.[1] ?? number;

/** The form of a name for comparing or hashing: normalised, in capitals. */
export const nameKey = (name: string): string => normaliseName(name).toUpperCase();

/** Whether two names are the same, apart from spaces, dots and capitals (R1). */
export const sameName = (one: string, other: string): boolean => nameKey(one) === nameKey(other);

/**
 * The text that identifies a person (R1), to be hashed with a key and never stored itself. It is
 * equal for one person, however many accounts add them, however the number is typed and however
 * often a permit is issued again. Takes a valid document. The name counts only for a child under a
 * guardian's document.
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
 * Whether a number read from the document that a patient shows is that of the stored document (R6).
 * It may be typed loosely, is compared whole, and also matches a permit that was issued again. A
 * child shows the guardian's document.
 */
export const isNumberOf = (document: IdentityDocument, shown: string): boolean => {
  const own = normaliseDocument(shownDocument(document));
  const number = normaliseNumber(shown);
  return lastingNumber({ kind: own.kind, number }) === lastingNumber(own);
};

/** The patient meant by a written name and number. */
export type Meant<R> =
  | { who: 'patient'; patient: R }
  /**
   * The number belongs to registered patients, but none has the name: a newborn on its mother's
   * number, or a typing error.
   */
  | { who: 'another' }
  /** The number may be of several kinds of document, and several patients with it have the name. */
  | { who: 'unclear' }
  | { who: 'nobodyRegistered' };

/**
 * The registered patient meant by a written name and number (R1, R26). The number alone means
 * nobody. Lists, stays, calls and reports of deaths use this.
 *
 * @param records the patients with the number, each once
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
