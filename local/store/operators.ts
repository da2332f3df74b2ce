import { types } from 'node:util';
import { Query } from 'mingo/query';
import type { Options } from 'mingo/types';
import { geoOperators } from './geo';
import { leaves } from './paths';
import { compareValues, isPlain, rank } from './values';

/**
 * Query operators as MongoDB has them, instead of mingo’s own. mingo’s match primitives in
 * `$elemMatch`, miss `null` and `$in` in arrays of objects, and ignore the order of an object’s
 * fields.
 */
type Operator = (path: string, operand: unknown, options: Options) => (doc: unknown) => boolean;

/** An operator that holds when one of the path’s values passes the test. */
const some =
  (test: (operand: unknown, options: Options) => (leaf: unknown) => boolean): Operator =>
  (path, operand, options) => {
    const steps = path.split('.');
    const passes = test(operand, options);
    return doc => isPlain(doc) && leaves(doc, steps).some(passes);
  };

const none =
  (operator: Operator): Operator =>
  (path, operand, options) => {
    const holds = operator(path, operand, options);
    return doc => isPlain(doc) && !holds(doc);
  };

function equals(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a === 'string' || typeof a === 'boolean') return false;
  return compareValues(a, b) === 0;
}

/** The test, applied to a value and to the elements of an array. */
const orElement =
  (test: (value: unknown) => boolean) =>
  (leaf: unknown): boolean =>
    test(leaf) || (Array.isArray(leaf) && leaf.some(test));

const equalTo = (operand: unknown) => orElement(value => equals(value, operand));

function among(operand: unknown): (leaf: unknown) => boolean {
  if (!Array.isArray(operand)) throw new Error('$in and $nin need an array');
  const simple = new Set(operand.filter(item => ['string', 'number'].includes(typeof item)));
  const other = operand.filter(item => !simple.has(item));
  return orElement(value => {
    if (simple.has(value as string)) return true;
    return other.some(item =>
      types.isRegExp(item) && typeof value === 'string' ? test(item, value) : equals(value, item),
    );
  });
}

function test(pattern: RegExp, value: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(value);
}

/** A comparison within one type. Its result for equality also holds for null and NaN. */
const comparing =
  (passes: (order: number) => boolean) =>
  (operand: unknown): ((leaf: unknown) => boolean) => {
    const type = rank(operand);
    const compares = (value: unknown): boolean => {
      if (rank(value) !== type) return false;
      const order = compareValues(value, operand);
      return order !== 0 && (Number.isNaN(value) || Number.isNaN(operand)) ? false : passes(order);
    };
    return type === 4 ? compares : orElement(compares);
  };

const VALUE_FORM = (key: string) => key.startsWith('$') && !['$and', '$or', '$nor'].includes(key);

/** One element of an array must pass all criteria. Criteria on fields pass objects only. */
function elementMatching(criteria: unknown, options: Options): (leaf: unknown) => boolean {
  if (!isPlain(criteria)) throw new Error('$elemMatch needs an object');
  const keys = Object.keys(criteria);
  const byValue = keys.length > 0 && keys.every(VALUE_FORM);
  const query = new Query(byValue ? { value: criteria } : criteria, options);
  const passes = byValue
    ? (item: unknown) => query.test({ value: item })
    : (item: unknown) => isPlain(item) && query.test(item);
  return leaf => Array.isArray(leaf) && leaf.some(passes);
}

function containingAll(operand: unknown, options: Options): (leaf: unknown) => boolean {
  if (!Array.isArray(operand)) throw new Error('$all needs an array');
  const tests = operand.map(item => {
    if (isPlain(item) && '$elemMatch' in item) return elementMatching(item.$elemMatch, options);
    if (types.isRegExp(item)) return orElement(v => typeof v === 'string' && test(item, v));
    return equalTo(item);
  });
  return leaf => tests.length > 0 && tests.every(passes => passes(leaf));
}

const $eq = some(equalTo);
const $in = some(among);

export const operators: Record<string, Operator> = {
  ...geoOperators,
  $eq,
  $ne: none($eq),
  $in,
  $nin: none($in),
  $gt: some(comparing(order => order > 0)),
  $gte: some(comparing(order => order >= 0)),
  $lt: some(comparing(order => order < 0)),
  $lte: some(comparing(order => order <= 0)),
  $elemMatch: some(elementMatching),
  $all: some(containingAll),
  $size: some(operand => leaf => Array.isArray(leaf) && leaf.length === operand),
  $exists: (path, operand) => {
    const steps = path.split('.');
    return doc => isPlain(doc) && leaves(doc, steps).some(leaf => leaf !== undefined) === !!operand;
  },
};
