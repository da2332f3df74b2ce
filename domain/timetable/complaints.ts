/** Something that brings a person to a hospital, in the person's words. */
export interface Complaint {
  name: string;
  /** What people type for it. */
  words: string[];
  /** Pieces of the names of the departments for it, the likeliest first. */
  departments: string[];
  /** It must not wait for an appointment. */
  urgent?: true;
}

/** Complaints by where they are. */
export interface BodyPart {
  name: string;
  complaints: Complaint[];
}

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
export function complaintsIn(typed: string, parts: readonly BodyPart[]): Complaint[] {
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
  return parts
    .flatMap(({ complaints }) => complaints)
    .map(complaint => ({ complaint, found: weight(complaint) }))
    .filter(({ found }) => found > 0)
    .sort((one, other) => other.found - one.found)
    .map(({ complaint }) => complaint);
}

/**
 * The same complaints in the words of another language, in the same order: people may type either, and the departments are called what
 * the hospital calls them.
 */
export const complaintsInWords = (
  said: readonly BodyPart[],
  parts: readonly BodyPart[],
): BodyPart[] =>
  parts.map(({ name, complaints }, part) => ({
    name: said[part]?.name ?? name,
    complaints: complaints.map((complaint, index) => {
      const other = said[part]?.complaints[index] ?? complaint;
      const words = [...new Set([...other.words, ...complaint.words])];
      return { ...complaint, name: other.name, words };
    }),
  }));

/** The departments that are for a complaint that one of them is for too (R22): where to look when it is full. */
export function relatedDepartments<D extends { id: string; name: string }>(
  departmentId: string,
  departments: readonly D[],
  parts: readonly BodyPart[],
): D[] {
  const together = parts
    .flatMap(({ complaints }) => complaints)
    .map(complaint => departmentsFor(complaint, departments))
    .filter(found => found.some(({ id }) => id === departmentId))
    .flat();
  return [...new Set(together)].filter(({ id }) => id !== departmentId);
}

/** A hospital's departments for a complaint, the likeliest first; none where the hospital has no such department. */
export const departmentsFor = <D extends { name: string }>(
  { departments: pieces }: Complaint,
  departments: readonly D[],
): D[] => [
  ...new Set(pieces.flatMap(piece => departments.filter(({ name }) => name.includes(piece)))),
];
