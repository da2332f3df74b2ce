import { Aggregator } from 'mingo/aggregator';
import type { AnyObject } from 'mingo/types';
import { invalidParam } from './errors';
import { allOptions, guarded } from './query';
import type { Doc, Filter } from './types';
import { copy, isPlain } from './values';
import { select, type View } from './views';

/** What would write, which an aggregation here must not. */
const WRITING = new Set(['$out', '$merge']);

/**
 * Runs a pipeline over copies, so no stage can change what is stored. A leading `$match` goes by the indexes.
 * @param now what `$$NOW` stands for, epoch milliseconds
 * @param others the documents of another collection, for `$lookup` and its like
 */
export function aggregated(
  view: View,
  pipeline: object[],
  now: number,
  others: (name: string) => Iterable<Doc>,
): Doc[] {
  if (!Array.isArray(pipeline) || !pipeline.every(isPlain)) {
    throw invalidParam('a pipeline must be a list of stages');
  }
  const writing = pipeline.flatMap(stage => Object.keys(stage)).find(key => WRITING.has(key));
  if (writing) throw invalidParam(`${writing} is not allowed in an aggregation`);
  const first = pipeline[0] as { $match?: Filter } | undefined;
  const leading = first && isPlain(first.$match) && Object.keys(first).length === 1;
  const then = pipeline[1] as { $group?: unknown } | undefined;
  const fields = leading && isPlain(then?.$group) ? fieldsIn(then.$group) : undefined;
  const docs = select(view, { filter: leading ? first.$match! : {}, fields });
  const copies = new Map<string, Doc[]>();
  const collectionResolver = (name: string): AnyObject[] => {
    const found = copies.get(name) ?? Array.from(others(name), doc => copy(doc));
    copies.set(name, found);
    return found;
  };
  const stages = withNow(leading ? pipeline.slice(1) : pipeline, now) as AnyObject[];
  return guarded(() =>
    copy(
      new Aggregator(stages, { ...allOptions, collectionResolver }).run(
        docs.map(doc => copy(doc)),
      ) as Doc[],
    ),
  );
}

/** The fields that an expression reads; undefined where it may read others too. */
function fieldsIn(expression: unknown): string[] | undefined {
  if (typeof expression === 'string' && expression.startsWith('$'))
    return expression.startsWith('$$') ? undefined : [expression.slice(1)];
  const parts = Array.isArray(expression)
    ? expression
    : isPlain(expression)
      ? Object.values(expression)
      : [];
  const fields = parts.map(fieldsIn);
  return fields.some(each => !each) ? undefined : fields.flatMap(each => each ?? []);
}

/** mingo reads the machine's clock for `$$NOW`; here the moment is put in its place. */
function withNow(value: unknown, now: number): unknown {
  if (value === '$$NOW') return new Date(now);
  if (Array.isArray(value)) return value.map(item => withNow(item, now));
  if (!isPlain(value)) return copy(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withNow(item, now)]));
}
