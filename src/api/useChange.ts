import { useRef, useState } from 'react';
import type { Contract, InputOf, ValueOf } from '../../types/contract';
import { call } from './call';
import type { Trouble } from './trouble';

/**
 * Sends an operation that changes something, one at a time: a second tap while the first is on its way does nothing.
 * `send` gives what was answered, or nothing when it was refused; why is then in `refusal`.
 */
export function useChange<C extends Contract>(contract: C) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Trouble>();
  const sending = useRef(false);
  const send = async (
    input: InputOf<C>,
  ): Promise<{ value: ValueOf<C> } | { refusal: Trouble } | undefined> => {
    if (sending.current) return undefined;
    sending.current = true;
    setBusy(true);
    setRefusal(undefined);
    const answer = await call(contract, input);
    sending.current = false;
    setBusy(false);
    if (answer.ok) return { value: answer.value };
    setRefusal(answer.refusal);
    return { refusal: answer.refusal };
  };
  return { busy, refusal, send, forget: () => setRefusal(undefined) };
}
