import { useState } from 'react';
import { type Compared, compare } from '../../../domain/people/compare';
import type { ValueOf } from '../../../types/contract';
import { revealDocument } from '../../../types/visits/revealDocument';
import { type SentChange, useChange } from '../../api/useChange';

/** A document that the desk compares with a booking's. */
export interface ComparedDocument {
  /** The number that the desk read from the shown document. */
  typed: string;
  type(typed: string): void;
  /** The booking's full number, once the desk requested it (R20). */
  whole: ValueOf<typeof revealDocument> | undefined;
  reveal(): Promise<void>;
  revealing: SentChange<typeof revealDocument>;
  /**
   * How the typed number compares with the booking's, as far as that is visible; undefined until
   * enough is typed.
   */
  compared: Compared | undefined;
}

/**
 * The document on the check-in page (R6): the number that the desk types, compared with the
 * booking's.
 */
export function useDocument(appointmentId: string, masked: string): ComparedDocument {
  const revealing = useChange(revealDocument);
  const [typed, type] = useState('');
  const [whole, setWhole] = useState<ValueOf<typeof revealDocument>>();
  const reveal = async () => {
    const answer = await revealing.send({ appointmentId });
    if (answer?.ok) setWhole(answer.value);
  };
  return {
    typed,
    type,
    whole,
    reveal,
    revealing,
    compared: compare(whole?.number ?? masked, typed),
  };
}
