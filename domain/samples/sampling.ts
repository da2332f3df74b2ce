/**
 * Whom a draw takes (R17): `percent` in a hundred, at least one of any, at random but repeatable. Every id gets a key from the
 * seed and itself, and the smallest keys are drawn: the same seed over the same ids draws the same, in whatever order they
 * are read, and which seed is taken says nothing about whom it draws.
 * @param percent of a hundred, a whole number
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

/** `percent` in a hundred of a number, rounded up. */
export const share = (of: number, percent: number): number => Math.ceil((of * percent) / 100);

/** A number of 53 bits that a seed gives an id: every bit of it hangs on every character of both. */
function keyOf(seed: string, id: string): number {
  const text = `${seed}\n${id}`;
  const high = scattered(text, 0x9e3779b1);
  const low = scattered(text, 0x85ebca77);
  return (high & 0x1fffff) * 2 ** 32 + low;
}

/** FNV-1a over the text's units from a start, then mixed until every bit hangs on every other. */
function scattered(text: string, start: number): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  for (const factor of [0x7feb352d, 0x846ca68b]) {
    hash = Math.imul(hash ^ (hash >>> 16), factor);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}
