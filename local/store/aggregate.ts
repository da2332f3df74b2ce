import { Aggregator } from 'mingo/aggregator';
import type { AnyObject } from 'mingo/types';
import { setValue } from 'mingo/util';
import { invalidParam, requestFailed } from './errors';
import { geoNearOf } from './geo';
import { allOptions, guarded } from './query';
import type { Doc, Filter } from './types';
import { copy, isPlain } from './values';
import { select, type View } from './views';

/** The stages that write. The stand-in refuses them. */
const WRITING = new Set(['$out', '$merge']);

/**
 * Runs a pipeline over copies, so no stage can change stored documents. A leading `$match` uses the
 * indexes.
 *
 * @param now the value of `$$NOW`, epoch ms
 * @param others the documents of another collection, for `$lookup` and similar stages
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
  if (pipeline.slice(1).some(stage => '$geoNear' in stage))
    throw requestFailed('$geoNear is only valid as the first stage in a pipeline.');
  const { docs, rest } = begun(view, pipeline);
  const copies = new Map<string, Doc[]>();
  const collectionResolver = (name: string): AnyObject[] => {
    const found = copies.get(name) ?? Array.from(others(name), doc => copy(doc));
    copies.set(name, found);
    return found;
  };
  const stages = withNow(rest, now) as AnyObject[];
  return guarded(() =>
    copy(new Aggregator(stages, { ...allOptions.options, collectionResolver }).run(docs) as Doc[]),
  );
}

/** Copies of the pipeline’s first documents, and the stages left to run on them. */
function begun(view: View, pipeline: object[]): { docs: Doc[]; rest: object[] } {
  const [first, ...others] = pipeline as { $match?: Filter; $geoNear?: unknown }[];
  if (first && '$geoNear' in first) return { docs: nearest(view, first.$geoNear), rest: others };
  const leading = first && isPlain(first.$match) && Object.keys(first).length === 1;
  const then = others[0] as { $group?: unknown } | undefined;
  const fields = leading && isPlain(then?.$group) ? fieldsIn(then.$group) : undefined;
  const docs = select(view, { filter: leading ? first.$match! : {}, fields });
  const copied = fields ? fieldsOf(fields) : (doc: Doc) => copy(doc);
  return { docs: docs.map(copied), rest: leading ? others : pipeline };
}

/** Copies what some fields need of a document: of a large collection most of each document is never read. */
function fieldsOf(fields: readonly string[]): (doc: Doc) => Doc {
  const tops = [...new Set(fields.map(field => field.split('.', 1)[0]!))];
  return doc => {
    const part: Doc = {};
    for (const top of tops) if (doc[top] !== undefined) part[top] = copy(doc[top]);
    return part;
  };
}

/** The result of a `$geoNear` stage: documents with their distance, nearest first. */
function nearest(view: View, stage: unknown): Doc[] {
  const { query, distanceField, includeLocs, measure } = geoNearOf(stage);
  return measure(select(view, { filter: query })).map(({ doc, distance, place }) => {
    const near = copy(doc);
    setValue(near, distanceField, distance);
    if (includeLocs) setValue(near, includeLocs, copy(place));
    return near;
  });
}

/** The fields that an expression reads; undefined if it may read others. */
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

/** Replaces `$$NOW` by the given moment, because mingo would read the machine’s clock. */
function withNow(value: unknown, now: number): unknown {
  if (value === '$$NOW') return new Date(now);
  if (Array.isArray(value)) return value.map(item => withNow(item, now));
  if (!isPlain(value)) return copy(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withNow(item, now)]));
}
