import { types } from 'node:util';

/** Values as MongoDB treats them: copying, ordering, reading along a dotted path. */

type Plain = Record<string, unknown>;

/** Whether a value is a plain object, of any realm (jest has several). */
export function isPlain(v: unknown): v is Plain {
  if (typeof v !== 'object' || v === null) return false;
  const proto = Object.getPrototypeOf(v);
  return proto === null || Object.getPrototypeOf(proto) === null;
}

/**
 * A deep copy of plain data. Values other than arrays, plain objects and Dates are shared.
 * `undefined` fields are dropped.
 */
export function copy<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const out = new Array(value.length);
    for (let i = 0; i < value.length; i++) out[i] = value[i] === undefined ? null : copy(value[i]);
    return out as T;
  }
  if (types.isDate(value)) return new Date(value.getTime()) as T;
  if (!isPlain(value)) return value;
  const out: Plain = {};
  for (const key of Object.keys(value)) {
    const item = (value as Plain)[key];
    if (item !== undefined) out[key] = copy(item);
  }
  return out as T;
}

/** The position of a type in MongoDB’s order. A missing value ranks as null. */
export function rank(value: unknown): number {
  switch (typeof value) {
    case 'undefined':
      return 0;
    case 'number':
    case 'bigint':
      return 1;
    case 'string':
      return 2;
    case 'boolean':
      return 6;
    default:
      if (value === null) return 0;
      if (Array.isArray(value)) return 4;
      if (types.isDate(value)) return 7;
      if (types.isRegExp(value)) return 9;
      return isPlain(value) ? 3 : 5;
  }
}

const order = (a: number | string | bigint, b: number | string | bigint) =>
  a < b ? -1 : a > b ? 1 : 0;

function compareNumbers(a: number, b: number): number {
  if (a < b) return -1;
  if (a > b) return 1;
  if (a === b) return 0;
  return Number.isNaN(a) ? (Number.isNaN(b) ? 0 : -1) : 1;
}

function compareLists(a: unknown[], b: unknown[]): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const c = compareValues(a[i], b[i]);
    if (c !== 0) return c;
  }
  return a.length - b.length;
}

/** MongoDB's order of any two values: type first, then value; strings by code unit. */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'string' && typeof b === 'string') return order(a, b);
  const rankA = rank(a);
  const byRank = rankA - rank(b);
  if (byRank !== 0) return byRank;
  switch (rankA) {
    case 0:
      return 0;
    case 1:
      return compareNumbers(Number(a), Number(b));
    case 2:
      return order(a as string, b as string);
    case 3: {
      const left = Object.entries(a as Plain).flat();
      return compareLists(left, Object.entries(b as Plain).flat());
    }
    case 4:
      return compareLists(a as unknown[], b as unknown[]);
    case 6:
      return Number(a) - Number(b);
    case 7:
      return compareNumbers((a as Date).getTime(), (b as Date).getTime());
    default:
      return order(String(a), String(b));
  }
}

const INDEX = /^\d+$/;

/**
 * All values that `path` reaches in `value`. Arrays are opened on the way and at the end.
 * `undefined` stands for each branch that ends early, and for an empty array.
 */
export function reach(value: unknown, path: string): unknown[] {
  if (!path.includes('.')) {
    const found = (value as Plain)[path];
    if (!Array.isArray(found)) return [found];
  }
  const out: unknown[] = [];
  walk(value, path.split('.'), 0, out);
  return out;
}

function walk(value: unknown, steps: string[], at: number, out: unknown[]): void {
  if (Array.isArray(value)) {
    if (value.length === 0) out.push(undefined);
    const step = steps[at];
    if (step !== undefined && INDEX.test(step)) walk(value[Number(step)], steps, at + 1, out);
    for (const item of value) walk(item, steps, at, out);
  } else if (at === steps.length) {
    out.push(value);
  } else if (isPlain(value)) {
    walk(value[steps[at]!], steps, at + 1, out);
  } else {
    out.push(undefined);
  }
}
