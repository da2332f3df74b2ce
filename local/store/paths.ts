import type { Doc } from './types';
import { isPlain } from './values';

const INDEX = /^\d+$/;

/** The values at a path: one per way through its arrays, `undefined` if a field is missing. */
export function leaves(doc: unknown, steps: string[]): unknown[] {
  if (steps.length === 1) return [(doc as Doc)[steps[0]!]];
  const out: unknown[] = [];
  gather(doc, steps, 0, out);
  return out;
}

function gather(value: unknown, steps: string[], at: number, out: unknown[]): void {
  if (at === steps.length) {
    out.push(value);
  } else if (Array.isArray(value)) {
    const step = steps[at]!;
    if (INDEX.test(step) && Number(step) < value.length) {
      gather(value[Number(step)], steps, at + 1, out);
    }
    for (const item of value) if (isPlain(item)) gather(item, steps, at, out);
  } else {
    gather(isPlain(value) ? value[steps[at]!] : undefined, steps, at + 1, out);
  }
}
