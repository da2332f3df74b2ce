import { seeded } from '../../local/random';
import type { Figure, Sums } from '../../types/figures/figures';

/**
 * The random choices of an invented month, and the expected figures, counted independently of the
 * system.
 */
export interface Lots {
  random: () => number;
  one: <T>(of: readonly T[]) => T;
  count: (...names: Figure[]) => void;
  expected: Sums;
}

/** The choices of a seed. */
export function lotsOf(seed: number): Lots {
  const random = seeded(seed);
  const expected: Sums = {};
  return {
    random,
    one: of => of[Math.floor(random() * of.length)]!,
    count: (...names) => {
      for (const name of names) expected[name] = (expected[name] ?? 0) + 1;
    },
    expected,
  };
}

const DEPARTMENTS = 20;

/** The n-th department, as records name it. */
export const departmentOf = (n: number) => ({
  id: `K${String(1 + (n % DEPARTMENTS)).padStart(2, '0')}`,
  name: `科室${1 + (n % DEPARTMENTS)}`,
});
