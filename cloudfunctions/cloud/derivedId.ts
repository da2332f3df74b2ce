import { longestMade } from '../../domain/ids';
import { keyedHash } from './seal';

/**
 * The id of what comes of other records: always the same of the same parts, so that a write that is sent twice is one. It reads as its
 * parts (`call-<follow-up>-<try>`) while that is short, else it is made of their hash: a chain of ids never grows.
 * @param kind what it is, at most 40 letters
 */
export function derivedId(kind: string, ...parts: readonly (string | number)[]): string {
  const id = [kind, ...parts].join('-');
  return id.length <= longestMade ? id : `${kind}-${keyedHash('derived id', id)}`;
}
