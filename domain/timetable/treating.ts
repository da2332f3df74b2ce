/** The minimum length of a searched text: one character would match too many. */
const SHORTEST = 2;

/** Signs and spaces separate words. */
const BETWEEN = /[\s\p{P}\p{S}]+/u;

/**
 * The doctors whose specialities contain the typed text, or have a word that the text contains
 * (R22).
 */
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
