import { longestMade } from '../../domain/ids';
import { keyedHash } from './seal';

/**
 * The id of a document that follows from other records. The same parts always give the same id, so
 * that a repeated write is one document. A short one consists of its parts
 * (`call-<follow-up>-<try>`); a longer one is made from their hash, so that a chain of ids does not
 * grow.
 *
 * @param kind what it is, at most 40 letters
 */
export function derivedId(kind: string, ...parts: readonly (string | number)[]): string {
  const id = [kind, ...parts].join('-');
  return id.length <= longestMade ? id : `${kind}-${keyedHash('derived id', id)}`;
}
