/**
 * How full a slot is, for choosing a quieter one (R11): `quiet` with less than half taken, `busy`
 * with one place or a fifth left.
 */
export type Fullness = 'quiet' | 'medium' | 'busy' | 'full';

/**
 * The fullness of a slot.
 * @param left free places
 * @param capacity all places, at least 1
 */
export function fullness(left: number, capacity: number): Fullness {
  if (left <= 0) return 'full';
  const free = left / capacity;
  if (free > 0.5) return 'quiet';
  return left === 1 || free <= 0.2 ? 'busy' : 'medium';
}
