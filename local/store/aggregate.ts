import { Aggregator } from 'mingo/aggregator';
import type { AnyObject } from 'mingo/types';
import { invalidParam } from './errors';
import { guarded, options } from './query';
import type { Doc, Filter } from './types';
import { copy, isPlain } from './values';
import { select, type View } from './views';

/** What would write, which an aggregation here must not. */
const WRITING = new Set(['$out', '$merge']);

/**
 * Runs a pipeline over copies, so no stage can change what is stored. A leading `$match` goes by the indexes.
 * @param others the documents of another collection, for `$lookup` and its like
 */
export function aggregated(
  view: View,
  pipeline: object[],
  others: (name: string) => Iterable<Doc>,
): Doc[] {
  if (!Array.isArray(pipeline) || !pipeline.every(isPlain)) {
    throw invalidParam('a pipeline must be a list of stages');
  }
  const writing = pipeline.flatMap(stage => Object.keys(stage)).find(key => WRITING.has(key));
  if (writing) throw invalidParam(`${writing} is not allowed in an aggregation`);
  const first = pipeline[0] as { $match?: Filter } | undefined;
  const leading = first && isPlain(first.$match) && Object.keys(first).length === 1;
  const { docs } = select(view, { filter: leading ? first.$match! : {} });
  const copies = new Map<string, Doc[]>();
  const collectionResolver = (name: string): AnyObject[] => {
    let found = copies.get(name);
    if (!found) copies.set(name, (found = Array.from(others(name), copy)));
    return found;
  };
  const rest = copy(leading ? pipeline.slice(1) : pipeline) as AnyObject[];
  return guarded(() =>
    copy(new Aggregator(rest, { ...options, collectionResolver }).run(docs.map(copy)) as Doc[]),
  );
}
