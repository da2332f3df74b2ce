import { isSealedByFormerKey, seal, unseal } from '../../../cloud/seal';

/** Where a sealed text stands in a document, and what it is bound to. */
export interface SealedPlace {
  /** With dots and indexes: `links.0.phone`. */
  path: string;
  belongsTo: string;
}

/** The text at a path; undefined where there is none. */
const textAt = (document: object, path: string): string | undefined => {
  let at: unknown = document;
  for (const part of path.split('.')) at = (at as Record<string, unknown> | undefined)?.[part];
  return typeof at === 'string' ? at : undefined;
};

/**
 * What has to be written so that a document is sealed with today's key only.
 * @returns by path, the text that stands there and the one to put in its place; empty when nothing has to change
 */
export function resealed(
  document: object,
  places: SealedPlace[],
): { path: string; from: string; to: string }[] {
  return places.flatMap(({ path, belongsTo }) => {
    const from = textAt(document, path);
    if (from === undefined || !isSealedByFormerKey(from)) return [];
    return [{ path, from, to: seal(unseal(from, belongsTo), belongsTo) }];
  });
}
