import { useRef, useState } from 'react';
import type { Contract, ValueOf } from '../../types/contract';
import { type ChangeAnswer, sendChange, type Wish } from './sendChange';
import type { Trouble } from './trouble';

/** A change that a page can send. */
export interface Change<C extends Contract> {
  /**
   * Sends it, and gives what was answered; nothing while one is on its way, so that two taps are one request.
   * @param about what tells this wish from others, where that is not the whole input
   */
  send(wish: Wish<C>, about?: unknown): Promise<ChangeAnswer<ValueOf<C>> | undefined>;
  busy: boolean;
  /** What is on its way. */
  sending?: Wish<C>;
  /** Why the last one did not happen. */
  refusal?: Trouble;
  /** Nobody knows whether the last one happened: the same can be sent again, or the page looks how things stand. */
  doubt: boolean;
  /** Takes the refusal off the page. */
  forget(): void;
}

interface Options {
  /** Asked in the tap itself, before the change leaves, such as WeChat's consents; the page goes on when both are answered. */
  inTap?: () => Promise<void>;
}

/** Sends an operation that changes something, one at a time: the one way for pages to do so. */
export function useChange<C extends Contract>(contract: C, { inTap }: Options = {}): Change<C> {
  const [sending, setSending] = useState<Wish<C>>();
  const [failed, setFailed] = useState<{ refusal: Trouble; doubt: boolean }>();
  const underWay = useRef(false);
  const asked = useRef(false);
  return {
    busy: sending !== undefined,
    sending,
    refusal: failed?.refusal,
    doubt: failed?.doubt ?? false,
    forget: () => setFailed(undefined),
    async send(wish, about = wish) {
      // Two taps in one frame come before the page has drawn itself busy.
      if (underWay.current) return undefined;
      underWay.current = true;
      // Who tries again was asked already, and what was given then is not spent yet.
      const asking = asked.current ? undefined : inTap?.();
      asked.current = true;
      setSending(() => wish);
      setFailed(undefined);
      const answer = await sendChange(contract, wish, { about });
      if (answer.ok) await asking;
      else setFailed(answer);
      underWay.current = false;
      setSending(undefined);
      return answer;
    },
  };
}
