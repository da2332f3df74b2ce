import { type IdentityDocument, shownDocument } from './document';
import { normaliseName } from './name';
import { checkPhone, normalisePhone } from './phone';
import { lastingNumber } from './sameness';

/** Without spaces and hyphens, in capitals: what the keyed hashes to find people by are made of. */
const folded = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

/** What a person is found by, folded, to be hashed with a key: the name, the phone, the last four of the document (R6). */
export const formsOfPerson = (person: {
  name: string;
  phone: string;
  lastFours: readonly string[];
}): string[] => [
  folded(normaliseName(person.name)),
  formOfPhone(person.phone),
  ...person.lastFours.map(folded),
];

/** A phone in the same form. */
export const formOfPhone = (phone: string): string => folded(normalisePhone(phone));

/** A number that a person is found by, such as that of a stay on a ward, in the same form. */
export const formOfNumber = (number: string): string => folded(number);

/**
 * What somebody typed to find a person by, in the forms people are kept under: a phone with or without its country code, a
 * name with whatever dot, or the last four of a document. Whoever has one of the forms is meant.
 */
export const formsTyped = (typed: string): string[] => {
  const phone = normalisePhone(typed);
  return checkPhone(phone) === null
    ? [...new Set([folded(phone), folded(typed)])]
    : [folded(normaliseName(typed))];
};

/** Letters of names and digits, without the dots that stand between the parts of a name. */
const undotted = (text: string): string => folded(normaliseName(text)).replace(/·/g, '');

/**
 * What a contact is looked through for when somebody typed only a part (R6): a part of the name, whatever dot stands in it, or
 * four characters that are the last of the phone or of the document.
 */
export function partTyped(
  typed: string,
): (contact: { name: string; phone: string; documentMasked: string }) => boolean {
  const part = undotted(typed);
  const last = /^[0-9X]{4}$/.test(part) ? part : undefined;
  return ({ name, phone, documentMasked }) =>
    last === undefined
      ? part !== '' && undotted(name).includes(part)
      : folded(phone).endsWith(last) || folded(documentMasked).endsWith(last);
}

/**
 * The last four characters of a document's number, first as it is written, then without the count of issues where it has one.
 * Of a child those of its guardian's.
 */
export const lastFours = (document: IdentityDocument): string[] => {
  const shown = shownDocument(document);
  return [...new Set([shown.number.slice(-4), lastingNumber(shown).slice(-4)])];
};
