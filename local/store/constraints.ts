import type { Filter } from './types';
import { compareValues, isPlain, rank } from './values';

/** The conditions of a filter on one field, in a form that an index can use. */
export interface Constraint {
  /** The field holds one of these values. */
  points?: unknown[];
  low?: { value: unknown; inclusive: boolean };
  high?: { value: unknown; inclusive: boolean };
  /** The field holds none of these values. */
  not?: unknown[];
}

export type Constraints = Map<string, Constraint>;

export interface Demands {
  of: Constraints;
  /** Whether these are all conditions of the filter. */
  whole: boolean;
}

const isPoint = (value: unknown): boolean => {
  const r = rank(value);
  return (r <= 2 || r === 6 || r === 7) && !Number.isNaN(Number(r === 1 ? value : 0));
};
const isBound = (value: unknown): boolean => isPoint(value) && rank(value) !== 0;

/**
 * The conditions that every matching document meets: of the top level, `$and` and `$elemMatch`.
 * They may be weaker than the filter, never stronger, because the filter itself is tested
 * afterwards.
 */
export function demandsOf(filter: Filter): Demands {
  const of: Constraints = new Map();
  const whole = collect(filter, '', of);
  return { of, whole };
}

/** Adds conditions; returns false when some are not covered. */
function collect(filter: Filter, prefix: string, found: Constraints): boolean {
  let whole = true;
  for (const [key, condition] of Object.entries(filter)) {
    if (key === '$and' && Array.isArray(condition)) {
      for (const part of condition) whole = isPlain(part) && collect(part, prefix, found) && whole;
    } else if (key.startsWith('$')) {
      whole = false;
    } else {
      whole = collectField(prefix + key, condition, found) && whole;
    }
  }
  return whole;
}

function collectField(field: string, condition: unknown, found: Constraints): boolean {
  const operators = isPlain(condition) && Object.keys(condition).some(key => key.startsWith('$'));
  if (!operators) return demand(field, '$eq', condition, found);
  let whole = true;
  for (const [operator, operand] of Object.entries(condition)) {
    if (operator === '$elemMatch' && isPlain(operand)) {
      const inner = Object.keys(operand);
      if (inner.every(key => !key.startsWith('$'))) collect(operand, `${field}.`, found);
      whole = false;
    } else {
      whole = demand(field, operator, operand, found) && whole;
    }
  }
  return whole;
}

type Bound = NonNullable<Constraint['low']>;

/**
 * The stricter of two bounds of one side and one type. For two types the result matches nothing.
 */
const tighter = (one: Bound | undefined, other: Bound, side: 1 | -1): Bound => {
  if (!one) return other;
  const by = compareValues(one.value, other.value) * side;
  return by > 0 || (by === 0 && !one.inclusive) ? one : other;
};

/**
 * Adds one condition. Returns false when it is not kept whole: an entry of null may stand for a
 * missing field.
 */
function demand(field: string, operator: string, operand: unknown, found: Constraints): boolean {
  const known = found.get(field) ?? {};
  const put = (more: Constraint, whole: boolean): boolean => {
    found.set(field, { ...known, ...more });
    return whole;
  };
  const inclusive = operator === '$gte' || operator === '$lte';
  switch (operator) {
    case '$eq':
    case '$in': {
      const points = operator === '$eq' ? [operand] : operand;
      if (!Array.isArray(points) || !points.every(isPoint)) return false;
      const whole = !known.points && points.every(isBound);
      return known.points && known.points.length <= points.length ? false : put({ points }, whole);
    }
    case '$gt':
    case '$gte':
      return (
        isBound(operand) && put({ low: tighter(known.low, { value: operand, inclusive }, 1) }, true)
      );
    case '$lt':
    case '$lte':
      return (
        isBound(operand) &&
        put({ high: tighter(known.high, { value: operand, inclusive }, -1) }, true)
      );
    case '$ne':
      return isBound(operand) && put({ not: [...(known.not ?? []), operand] }, true);
    default:
      return false;
  }
}

/**
 * Whether a document may match, by one entry of an index on the field.
 *
 * @param several whether documents have several entries there; each condition may then be met by
 * another entry
 */
export function mayMatch(constraint: Constraint, entry: unknown, several: boolean): boolean {
  const type = rank(entry);
  // The filter itself compares lists and objects.
  if (type > 2 && type < 6) return true;
  const { points, low, high, not } = constraint;
  if (not?.some(each => compareValues(each, entry) === 0)) return false;
  if (points && !points.some(point => compareValues(point, entry) === 0)) return false;
  if (several && points) return true;
  if (low && !reaches(entry, low, 1)) return false;
  if (several && low) return true;
  return !high || reaches(entry, high, -1);
}

const reaches = (entry: unknown, { value, inclusive }: Bound, side: 1 | -1): boolean => {
  if (rank(entry) !== rank(value)) return false;
  const by = compareValues(entry, value) * side;
  return inclusive ? by >= 0 : by > 0;
};
