import { type BodyPartId, bodyParts, type ComplaintWords } from './bodyParts';

/** Something that brings a person to a hospital, in the person's words. */
export interface Complaint {
  name: string;
  /** What people type for it. */
  words: string[];
  /** Pieces of the names of the departments for it, the likeliest first. */
  departments: readonly string[];
  /** It must not wait for an appointment. */
  urgent?: true;
}

/** Complaints by where they are. */
interface BodyPart {
  name: string;
  complaints: Complaint[];
}

/** Where it hurts, and what hurts there, in the words of a language: the list that a patient chooses from. */
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
 * Signs mean nothing, nor do capital letters, nor spaces beside a Chinese character. Between words of letters one space is kept,
 * and one stands before the first: a word is only found at its beginning, so that no ear is found in a heart.
 */
const plain = (typed: string): string =>
  typed
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, ' ')
    .trim()
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .replace(/^(?=\p{Script=Latin})/u, ' ');

/** Whether a typed text may be a piece of a complaint's word: one Chinese character, or two letters, would be in too many. */
const isPiece = (text: string): boolean =>
  text.trim().length >= (/\p{Script=Latin}/u.test(text) ? 3 : 2);

/**
 * The complaints that a typed text is about (R22): it has a word of theirs in it, or is a piece of
 * one. Those with the longest word in it come first.
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

/** What one language says, found by the words of another as well: people may type either. */
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

/** The departments that are for a complaint that one of them is for too (R22): where to look when it is full. */
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

/** A hospital's departments for a complaint, the likeliest first; none where the hospital has no such department. */
export const departmentsFor = <D extends { name: string }>(
  { departments: pieces }: Pick<Complaint, 'departments'>,
  departments: readonly D[],
): D[] => [
  ...new Set(pieces.flatMap(piece => departments.filter(({ name }) => name.includes(piece)))),
];
