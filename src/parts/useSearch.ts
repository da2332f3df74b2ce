import { useState } from 'react';

/**
 * A search by a text field; no search before the user starts one.
 * @param askedFor the query for a typed text; undefined when it is too short
 * @param given a text to search for at first
 */
export function useSearch<A>(askedFor: (typed: string) => A | undefined, given = '') {
  const [typed, setTyped] = useState(given);
  const [asked, setAsked] = useState<A | undefined>(() => (given ? askedFor(given) : undefined));
  const [tooShort, setTooShort] = useState(false);
  return {
    asked,
    tooShort,
    /** The properties of `SearchField`. */
    line: {
      value: typed,
      onChange: setTyped,
      onSearch() {
        const next = askedFor(typed);
        setTooShort(next === undefined);
        setAsked(() => next);
      },
      onClear() {
        setTyped('');
        setAsked(undefined);
        setTooShort(false);
      },
    },
  };
}

/** The words to search for: at least two letters. */
export function queryOf(typed: string): string | undefined {
  const query = typed.trim();
  return query.length < 2 ? undefined : query;
}
