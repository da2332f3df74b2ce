import { copy, isPlain } from './values';

/**
 * One step of a patch, at a path of keys and positions: `s` sets a value, `d` deletes a key, and
 * the third replaces `count` array items from `start` with `items`.
 */
export type Step =
  | ['s', (string | number)[], unknown]
  | ['d', (string | number)[]]
  | ['a', (string | number)[], number, number, unknown[]];

type Path = (string | number)[];

/** The steps that turn `before` into `after`. It is cheap where the two share structure. */
export function diff(before: Record<string, unknown>, after: Record<string, unknown>): Step[] {
  const steps: Step[] = [];
  diffObjects(before, after, [], steps);
  return steps;
}

function diffObjects(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  path: Path,
  steps: Step[],
): void {
  for (const key of Object.keys(before)) {
    if (!Object.hasOwn(after, key)) steps.push(['d', [...path, key]]);
  }
  for (const key of Object.keys(after)) {
    if (!Object.hasOwn(before, key)) steps.push(['s', [...path, key], after[key]]);
    else diffValues(before[key], after[key], [...path, key], steps);
  }
}

function diffValues(before: unknown, after: unknown, path: Path, steps: Step[]): void {
  if (Object.is(before, after)) return;
  if (Array.isArray(before) && Array.isArray(after)) diffArrays(before, after, path, steps);
  else if (isPlain(before) && isPlain(after)) diffObjects(before, after, path, steps);
  else steps.push(['s', path, after]);
}

function diffArrays(before: unknown[], after: unknown[], path: Path, steps: Step[]): void {
  const shared = Math.min(before.length, after.length);
  let head = 0;
  while (head < shared && Object.is(before[head], after[head])) head++;
  let tail = 0;
  while (
    tail < shared - head &&
    Object.is(before[before.length - 1 - tail], after[after.length - 1 - tail])
  ) {
    tail++;
  }
  const removedCount = before.length - tail - head;
  const come = after.length - tail - head;
  if (removedCount > 1 && come > 1) {
    // Finds items removed or added at this position, so that a shifted list is not written whole.
    const off = before.indexOf(after[head], head);
    const on = off < 0 ? after.indexOf(before[head], head) : -1;
    if (off > 0) steps.push(['a', path, head, off - head, []]);
    if (on > 0) steps.push(['a', path, head, 0, after.slice(head, on)]);
    if (off > 0 || on > 0) {
      const left =
        off > 0
          ? [...before.slice(0, head), ...before.slice(off)]
          : [...before.slice(0, head), ...after.slice(head, on), ...before.slice(head)];
      diffArrays(left, after, path, steps);
      return;
    }
  }
  if (removedCount === come) {
    for (let i = head; i < head + removedCount; i++)
      diffValues(before[i], after[i], [...path, i], steps);
  } else {
    steps.push(['a', path, head, removedCount, after.slice(head, head + come)]);
  }
}

/**
 * Applies a patch to `doc` in place.
 *
 * @throws when the document lacks the patch’s paths
 */
export function patch(doc: Record<string, unknown>, steps: Step[]): void {
  for (const step of steps) {
    const [kind, path] = step;
    if (kind === 'a') {
      const list = at(doc, path);
      if (!Array.isArray(list)) throw new Error(`there is no array at ${path.join('.')}`);
      list.splice(step[2], step[3], ...step[4]);
      continue;
    }
    const parent = at(doc, path.slice(0, -1)) as Record<string | number, unknown>;
    if (typeof parent !== 'object' || parent === null) {
      throw new Error(`there is nothing at ${path.slice(0, -1).join('.')}`);
    }
    const key = path[path.length - 1]!;
    if (kind === 'd') delete parent[key];
    else parent[key] = copy(step[2]);
  }
}

function at(doc: unknown, path: Path): unknown {
  let value = doc;
  for (const key of path) value = (value as Record<string | number, unknown> | undefined)?.[key];
  return value;
}
