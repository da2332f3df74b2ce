import type { Filter } from './types';
import { isPlain, rank } from './values';

/** What a filter demands of one field, as far as an index can use it. */
export interface Constraint {
  /** The field holds one of these. */
  points?: unknown[];
  low?: { value: unknown; inclusive: boolean };
  high?: { value: unknown; inclusive: boolean };
}

export type Constraints = Map<string, Constraint>;

const isPoint = (value: unknown): boolean => {
  const r = rank(value);
  return (r <= 2 || r === 6 || r === 7) && !Number.isNaN(Number(r === 1 ? value : 0));
};
const isBound = (value: unknown): boolean => isPoint(value) && rank(value) !== 0;

/**
 * The demands every matching document meets: of the top level, `$and` and `$elemMatch`.
 * It may demand less than the filter does, never more: the filter itself is tested afterwards.
 */
export function constraintsOf(filter: Filter): Constraints {
  const found: Constraints = new Map();
  collect(filter, '', found);
  return found;
}

function collect(filter: Filter, prefix: string, found: Constraints): void {
  for (const [key, condition] of Object.entries(filter)) {
    if (key === '$and' && Array.isArray(condition)) {
      for (const part of condition) if (isPlain(part)) collect(part, prefix, found);
    } else if (!key.startsWith('$')) {
      collectField(prefix + key, condition, found);
    }
  }
}

function collectField(field: string, condition: unknown, found: Constraints): void {
  const operators = isPlain(condition) && Object.keys(condition).some(key => key.startsWith('$'));
  if (!operators) {
    demand(field, '$eq', condition, found);
    return;
  }
  for (const [operator, operand] of Object.entries(condition)) {
    if (operator === '$elemMatch' && isPlain(operand)) {
      const inner = Object.keys(operand);
      if (inner.every(key => !key.startsWith('$'))) collect(operand, `${field}.`, found);
    } else {
      demand(field, operator, operand, found);
    }
  }
}

function demand(field: string, operator: string, operand: unknown, found: Constraints): void {
  const constraint = found.get(field) ?? {};
  if (operator === '$eq' && isPoint(operand)) {
    constraint.points = [operand];
  } else if (operator === '$in' && Array.isArray(operand) && operand.every(isPoint)) {
    if (!constraint.points || operand.length < constraint.points.length) {
      constraint.points = operand;
    }
  } else if ((operator === '$gt' || operator === '$gte') && isBound(operand)) {
    constraint.low ??= { value: operand, inclusive: operator === '$gte' };
  } else if ((operator === '$lt' || operator === '$lte') && isBound(operand)) {
    constraint.high ??= { value: operand, inclusive: operator === '$lte' };
  } else {
    return;
  }
  found.set(field, constraint);
}
