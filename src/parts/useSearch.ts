import { useState } from 'react';

/**
 * What is looked for by a line to search by: nothing until somebody searches.
 * @param askedFor what to ask by what was typed; nothing when that is too short
 * @param given what is searched for from the beginning
 */
export function useSearch<A>(askedFor: (typed: string) => A | undefined, given = '') {
  const [typed, setTyped] = useState(given);
  const [asked, setAsked] = useState<A | undefined>(() => (given ? askedFor(given) : undefined));
  const [tooShort, setTooShort] = useState(false);
  return {
    asked,
    tooShort,
    /** What `SearchField` is given. */
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

/** Words to search by: at least two letters. */
export function queryOf(typed: string): string | undefined {
  const query = typed.trim();
  return query.length < 2 ? undefined : query;
}
