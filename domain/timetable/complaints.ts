import { type BodyPartId, bodyParts, type ComplaintWords } from './bodyParts';

/** A complaint, in the person's words. */
export interface Complaint {
  name: string;
  /** Words that people type for it. */
  words: string[];
  /** Parts of the names of suitable departments, the likeliest first. */
  departments: readonly string[];
  /** It must not wait for an appointment. */
  urgent?: true;
}

/** The complaints of one body part. */
interface BodyPart {
  name: string;
  complaints: Complaint[];
}

/**
 * The list that a patient chooses from: body parts with their complaints, in the words of a
 * language.
 */
export const bodyPartsIn = (said: ComplaintWords): BodyPart[] =>
  Object.entries(bodyParts).map(([part, leads]) => {
    const { name, complaints } = said[part as BodyPartId];
    const words: Record<string, Pick<Complaint, 'name' | 'words'>> = complaints;
    return {
      name,
      complaints: Object.entries(leads).map(([id, lead]) => ({ ...words[id]!, ...lead })),
    };
  });

/**
 * Normalises typed words: no signs, no capitals, no spaces next to a Chinese character. Words in
 * letters are separated by one space, with one before the first, so that a word is only found from
 * its beginning: no "ear" in "heart".
 */
const plain = (typed: string): string =>
  typed
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, ' ')
    .trim()
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .replace(/^(?=\p{Script=Latin})/u, ' ');

/**
 * Whether a typed text is long enough to be part of a complaint's word: one Chinese character, or
 * two letters, would match too many.
 */
const isPiece = (text: string): boolean =>
  text.trim().length >= (/\p{Script=Latin}/u.test(text) ? 3 : 2);

/**
 * The complaints that a typed text means (R22): it contains one of their words, or is part of one.
 * Those with the longest matching word come first.
 */
export function complaintsIn(typed: string, said: ComplaintWords): Complaint[] {
  const text = plain(typed);
  if (text === '') return [];
  const weight = (complaint: Complaint): number => {
    const words = complaint.words.map(plain);
    return Math.max(
      0,
      ...words.filter(word => text.includes(word)).map(({ length }) => length),
      ...(isPiece(text) && words.some(word => word.includes(text)) ? [1] : []),
    );
  };
  return bodyPartsIn(said)
    .flatMap(({ complaints }) => complaints)
    .map(complaint => ({ complaint, found: weight(complaint) }))
    .filter(({ found }) => found > 0)
    .sort((one, other) => other.found - one.found)
    .map(({ complaint }) => complaint);
}

/**
 * The words of one language, with those of another as additional search words: people may type
 * either.
 */
export function alsoTyped(said: ComplaintWords, other: ComplaintWords): ComplaintWords {
  const parts = Object.entries(said).map(([part, { name, complaints }]) => {
    const others: Record<string, Pick<Complaint, 'words'>> = other[part as BodyPartId].complaints;
    const both = Object.entries(complaints).map(([id, { name, words }]) => [
      id,
      { name, words: [...new Set([...words, ...others[id]!.words])] },
    ]);
    return [part, { name, complaints: Object.fromEntries(both) }];
  });
  return Object.fromEntries(parts) as ComplaintWords;
}

/**
 * Other departments that treat a complaint this department treats (R22): where to look when it is
 * full.
 */
export function relatedDepartments<D extends { id: string; name: string }>(
  departmentId: string,
  departments: readonly D[],
): D[] {
  const together = Object.values(bodyParts)
    .flatMap<Pick<Complaint, 'departments'>>(complaints => Object.values(complaints))
    .map(complaint => departmentsFor(complaint, departments))
    .filter(found => found.some(({ id }) => id === departmentId))
    .flat();
  return [...new Set(together)].filter(({ id }) => id !== departmentId);
}

/** A hospital's departments for a complaint, the likeliest first; empty if it has none. */
export const departmentsFor = <D extends { name: string }>(
  { departments: pieces }: Pick<Complaint, 'departments'>,
  departments: readonly D[],
): D[] => [
  ...new Set(pieces.flatMap(piece => departments.filter(({ name }) => name.includes(piece)))),
];
