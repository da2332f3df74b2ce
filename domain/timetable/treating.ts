/** The fewest characters of a text that say what somebody has: one would be in too many. */
const SHORTEST = 2;

/** Signs and spaces stand between words, and mean nothing within one. */
const BETWEEN = /[\s\p{P}\p{S}]+/u;

/** The doctors whose specialities have a typed text in them, or a word of theirs that the text has in it (R22). */
export function treating<D extends { specialities?: string }>(
  typed: string,
  doctors: readonly D[],
): D[] {
  const text = typed.split(BETWEEN).join('');
  if (text.length < SHORTEST) return [];
  return doctors.filter(({ specialities = '' }) => {
    const words = specialities.split(BETWEEN);
    return words.some(
      word => word.includes(text) || (word.length >= SHORTEST && text.includes(word)),
    );
  });
}
