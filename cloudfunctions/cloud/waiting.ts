import { defined } from '../../domain/defined';
import type { Moment } from '../../domain/time/time';
import type { Collection } from './collection';
import type { Condition } from './database';
import type { FieldPath } from './fields';

/**
 * The work waiting for a job: the number of documents, and since when the oldest waits, if known.
 */
export interface WaitedWork {
  count: number;
  oldest?: Moment;
}

/**
 * Counts the documents that wait for a job, in one request.
 * @param since the field with the moment from which each waits
 */
export async function waitingIn<T extends { _id: string }>(
  documents: Pick<Collection<T>, 'countBy'>,
  where: Condition[],
  since?: FieldPath<T>,
): Promise<WaitedWork> {
  const [row] = await documents.countBy(where, [], since);
  return { count: row?.count ?? 0, ...defined({ oldest: row?.first ?? undefined }) };
}

/** Adds up what waits in several collections. */
export const waitingTogether = (all: readonly WaitedWork[]): WaitedWork => {
  const oldest = all.flatMap(each => each.oldest ?? []);
  return {
    count: all.reduce((sum, { count }) => sum + count, 0),
    ...defined({ oldest: oldest.length ? Math.min(...oldest) : undefined }),
  };
};
