import { useState } from 'react';
import { is18 } from '../../domain/people/card18';
import { normaliseNumber } from '../../domain/people/document';
import { kindIn18 } from '../../domain/people/documentKinds';
import type { InputOf } from '../../types/contract';
import { findPatients } from '../../types/people/findPatients';
import { useOperation } from '../api/useOperation';

type Asked = InputOf<typeof findPatients>;

/** Looking a person up: what is typed, what was asked, what was found. */
export function usePeople() {
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState<Asked>();
  const found = useOperation(findPatients, asked);
  return {
    typed,
    asked,
    found,
    type: setTyped,
    search: () => setAsked(askedFor(typed)),
    clear: () => {
      setTyped('');
      setAsked(undefined);
    },
  };
}
export type PeopleSearch = ReturnType<typeof usePeople>;

/** A whole card number is looked up as a document; anything else as words. */
function askedFor(typed: string): Asked | undefined {
  const query = typed.trim();
  const number = normaliseNumber(query);
  if (is18(number)) return { document: { kind: kindIn18(number), number } };
  return query.length < 2 ? undefined : { query };
}
