import { type IdentityDocument, shownDocument } from './document';
import { normaliseName } from './name';
import { checkPhone, normalisePhone } from './phone';
import { lastingNumber } from './sameness';

/**
 * Normalises a text for search: no spaces and hyphens, in capitals. The keyed hashes for search are
 * made of it.
 */
const folded = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

/**
 * The texts by which a person is found: name, phone, last four of the document (R6). Each is hashed
 * with a key.
 */
export const formsOfPerson = (person: {
  name: string;
  phone: string;
  lastFours: readonly string[];
}): string[] => [
  folded(normaliseName(person.name)),
  formOfPhone(person.phone),
  ...person.lastFours.map(folded),
];

/** The search form of a phone. */
export const formOfPhone = (phone: string): string => folded(normalisePhone(phone));

/** The search form of another number of a person, such as that of a stay. */
export const formOfNumber = (number: string): string => folded(number);

/**
 * The search forms of a typed text: a phone with or without country code, a name with any kind of
 * dot, or the last four of a document. A person who has one of them is found.
 */
export const formsTyped = (typed: string): string[] => {
  const phone = normalisePhone(typed);
  return checkPhone(phone) === null
    ? [...new Set([folded(phone), folded(typed)])]
    : [folded(normaliseName(typed))];
};

/** A name or number without the dots between the parts of a name. */
const undotted = (text: string): string => folded(normaliseName(text)).replace(/·/g, '');

type Found = (contact: { name: string; phone: string; documentMasked: string }) => boolean;

/**
 * A test for contacts by a partly typed text (R6): a part of the name, with any kind of dot, or the
 * last four characters of the phone or the document. Of several, parted by blanks, all have to fit.
 */
export function partTyped(typed: string): Found {
  const whole = onePartTyped(typed);
  const words = typed.normalize('NFKC').split(/\s+/).filter(Boolean).map(onePartTyped);
  return contact => whole(contact) || (words.length > 1 && words.every(fits => fits(contact)));
}

function onePartTyped(typed: string): Found {
  const part = undotted(typed);
  const last = /^[0-9X]{4}$/.test(part) ? part : undefined;
  return ({ name, phone, documentMasked }) =>
    last === undefined
      ? part !== '' && undotted(name).includes(part)
      : folded(phone).endsWith(last) || folded(documentMasked).endsWith(last);
}

/**
 * The last four characters of a document number: as written, and also without the issue count if it
 * has one. For a child, the guardian's.
 */
export const lastFours = (document: IdentityDocument): string[] => {
  const shown = shownDocument(document);
  return [...new Set([shown.number.slice(-4), lastingNumber(shown).slice(-4)])];
};
