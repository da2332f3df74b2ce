import { is18 } from '../../domain/people/card18';
import { normaliseNumber } from '../../domain/people/document';
import { kindIn18 } from '../../domain/people/documentKinds';
import type { InputOf } from '../../types/contract';
import { findPatients } from '../../types/people/findPatients';
import { useOperation } from '../api/useOperation';
import { queryOf, useSearch } from '../parts/useSearch';

type Asked = InputOf<typeof findPatients>;

/**
 * A search for a person: the text field, the query, the results.
 * @param given a text to search for at first, such as a scanned document number
 */
export function usePeople(given?: string) {
  const { asked, line } = useSearch(askedFor, given);
  const found = useOperation(findPatients, asked);
  return { asked, found, line };
}
export type PeopleSearch = ReturnType<typeof usePeople>;

/** A complete card number is searched as a document; any other text as words. */
function askedFor(typed: string): Asked | undefined {
  const number = normaliseNumber(typed.trim());
  if (is18(number)) return { document: { kind: kindIn18(number), number } };
  const query = queryOf(typed);
  return query === undefined ? undefined : { query };
}
