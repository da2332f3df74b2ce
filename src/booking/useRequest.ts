import { useRef, useState } from 'react';
import type { Contract, InputOf, ValueOf } from '../../types/contract';
import { call } from '../api/call';
import type { PageAnswer, Trouble } from '../api/trouble';
import { answered } from '../api/wish';
import type { Tap } from '../notices/toAsk';
import { useConsents } from '../notices/useConsents';

export interface Request {
  busy: boolean;
  refusal?: Trouble;
  /**
   * Sends a wish, in the tap itself: consents are asked for in the same tap, before the function is called, and the page
   * goes on when both have been answered. Nothing while one is under way. `wish` is the name its request id was made by.
   */
  send<C extends Contract>(
    contract: C,
    input: InputOf<C>,
    wish?: string,
  ): Promise<PageAnswer<ValueOf<C>> | undefined>;
  /** Takes a refusal off the page. */
  forget(): void;
}

/** A wish for a place: sent once however often it is tapped, with its refusal, and with the consents that go with it. */
export function useRequest(tap: Tap): Request {
  const askConsents = useConsents(tap);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Trouble>();
  const sending = useRef(false);
  const asked = useRef(false);
  return {
    busy,
    refusal,
    forget: () => setRefusal(undefined),
    async send(contract, input, wish) {
      // Two taps in one frame come before the page has drawn itself busy.
      if (sending.current) return undefined;
      sending.current = true;
      // Who tries again was asked already, and what was given then is not spent yet.
      const asking = asked.current ? Promise.resolve() : askConsents();
      asked.current = true;
      setBusy(true);
      setRefusal(undefined);
      const answer = await call(contract, input);
      if (wish) answered(wish, answer.ok ? undefined : answer.refusal);
      if (answer.ok) await asking;
      else setRefusal(answer.refusal);
      sending.current = false;
      setBusy(false);
      return answer;
    },
  };
}
