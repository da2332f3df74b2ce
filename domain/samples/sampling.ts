/**
 * The ids that a draw takes (R17): `percent` of them, at least one if there are any, random but
 * repeatable. Every id gets a key from the seed, and the smallest keys are drawn. So the same seed
 * draws the same ids in any order, and the choice of a seed does not tell whom it draws.
 *
 * @param percent whole number, 0 to 100
 * @returns the drawn ids in the order of their keys, which is the order to work through them
 */
export function draw(ids: readonly string[], percent: number, seed: string): string[] {
  const all = [...new Set(ids)];
  return all
    .map(id => ({ id, key: keyOf(seed, id) }))
    .sort((a, b) => a.key - b.key || (a.id < b.id ? -1 : 1))
    .slice(0, share(all.length, percent))
    .map(({ id }) => id);
}

/** `percent` percent of a number, rounded up. */
export const share = (of: number, percent: number): number => Math.ceil((of * percent) / 100);

/** The key of an id under a seed: 53 bits, each depending on every character of both. */
function keyOf(seed: string, id: string): number {
  const text = `${seed}\n${id}`;
  const high = scattered(text, 0x9e3779b1);
  const low = scattered(text, 0x85ebca77);
  return (high & 0x1fffff) * 2 ** 32 + low;
}

/** FNV-1a over the text's UTF-16 units, then mixed so that every bit depends on every other. */
function scattered(text: string, start: number): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  for (const factor of [0x7feb352d, 0x846ca68b]) {
    hash = Math.imul(hash ^ (hash >>> 16), factor);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}
