import { Context } from 'mingo/core';
import * as accumulator from 'mingo/operators/accumulator';
import * as expression from 'mingo/operators/expression';
import * as booleans from 'mingo/operators/expression/boolean';
import * as comparisons from 'mingo/operators/expression/comparison';
import * as pipeline from 'mingo/operators/pipeline';
import * as projection from 'mingo/operators/projection';
import * as query from 'mingo/operators/query';
import type { $set } from 'mingo/operators/update';
import * as window from 'mingo/operators/window';
import { Query } from 'mingo/query';
import type { AnyObject, Options as MingoOptions } from 'mingo/types';
import { requestFailed, StoreError } from './errors';
import { expressions } from './expressions';
import { schemaTest } from './jsonSchema';
import { operators } from './operators';
import type { Doc, Filter, SortSpec } from './types';
import { compareValues, isPlain, reach } from './values';

const queryOps = { ...query, ...operators };

type Operators = NonNullable<Parameters<typeof Context.init>[0]>;
/** mingo’s options, in the form that mingo gives them before it passes them to an operator. */
export type Options = NonNullable<Parameters<typeof $set>[2]>;

/**
 * mingo’s options: no `$where`, no code from outside. mingo converts given options at each use, and
 * copies every operator for that, which takes longer than a query. Here they are converted once:
 * `$fetch` is an operator of a first query, and receives the converted options.
 */
function optionsWith(operators: object): Options {
  let made: Options | undefined;
  const $fetch = (_path: string, _operand: unknown, options: MingoOptions) => {
    made = options as Options;
    return () => true;
  };
  const context = Context.init(operators as Operators).addQueryOps({ $fetch });
  const options = { context, scriptEnabled: false, jsonSchemaValidator: schemaTest };
  new Query({ field: { $fetch: true } }, options);
  return made!;
}

/** The options for filters without expressions. */
const filterOptions = optionsWith({ query: queryOps });

/** The options for updates, whose `$pull` may compare by expressions. */
export const updateOptions = optionsWith({
  query: queryOps,
  expression: { ...booleans, ...comparisons },
});

/** The options for everything with expressions. */
export const allOptions = optionsWith({
  accumulator,
  expression: { ...expression, ...expressions },
  pipeline,
  projection,
  query: queryOps,
  window,
});

const hasExpression = (filter: unknown): boolean =>
  Array.isArray(filter)
    ? filter.some(hasExpression)
    : isPlain(filter) &&
      Object.entries(filter).some(([key, part]) => key === '$expr' || hasExpression(part));

/** Runs mingo. Its errors about a bad filter, update or pipeline become DATABASE_REQUEST_FAILED. */
export function guarded<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw requestFailed(error instanceof Error ? error.message : String(error));
  }
}

/**
 * The test of a filter.
 *
 * @throws DATABASE_REQUEST_FAILED when the filter is malformed
 */
export function matcher(filter: Filter): (doc: Doc) => boolean {
  if (!isPlain(filter)) throw requestFailed('the filter must be an object');
  if (Object.keys(filter).length === 0) return () => true;
  const compiled = guarded(
    () => new Query(filter as AnyObject, hasExpression(filter) ? allOptions : filterOptions),
  );
  return doc => guarded(() => compiled.test(doc));
}

/**
 * The value that a document sorts by. Of several in an array, it is the least when ascending and
 * the greatest when descending.
 */
function sortValue(doc: Doc, field: string, direction: 1 | -1): unknown {
  const values = reach(doc, field);
  let best = values[0];
  for (let i = 1; i < values.length; i++) {
    if (compareValues(values[i], best) * direction < 0) best = values[i];
  }
  return best;
}

/** A new, stably sorted list. */
export function sorted(docs: Doc[], sort: SortSpec): Doc[] {
  const rows = docs.map(doc => ({
    doc,
    keys: sort.map(([field, dir]) => sortValue(doc, field, dir)),
  }));
  rows.sort((a, b) => {
    for (let i = 0; i < sort.length; i++) {
      const c = compareValues(a.keys[i], b.keys[i]);
      if (c !== 0) return c * sort[i]![1];
    }
    return 0;
  });
  return rows.map(row => row.doc);
}

/** Keeps or drops fields as the projection says. */
export function project(docs: Doc[], spec: Record<string, unknown>): Doc[] {
  if (Object.keys(spec).length === 0) return docs;
  const options = Object.values(spec).some(isPlain) ? allOptions : filterOptions;
  return guarded(() => new Query({}, options).find<Doc>(docs, spec as AnyObject).all());
}
