import type { Moment } from '../../domain/time/time';

/** Where the page before ended: its last document's moment and id. */
export const pageAfter = (after: string | undefined): { at: Moment; id: string } | undefined => {
  const [, at, id] = /^(\d+)_(.+)$/.exec(after ?? '') ?? [];
  return at && id ? { at: Number(at), id } : undefined;
};

/** A page of what was found by moment and id, one more than it holds having been asked for; `next` names where the next begins. */
export function pageOf<T extends { _id: string }>(
  found: T[],
  size: number,
  momentOf: (each: T) => Moment | undefined,
): { page: T[]; next: { next?: string } } {
  const page = found.slice(0, size);
  const last = page.at(-1);
  return {
    page,
    next: found.length > size && last ? { next: `${momentOf(last) ?? 0}_${last._id}` } : {},
  };
}
