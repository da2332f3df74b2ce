import { useRef, useState } from 'react';
import type { Contract, ValueOf } from '../../types/contract';
import { type ChangeAnswer, sendChange, type Wish } from './sendChange';
import type { Trouble } from './trouble';

/** A change that a page can send. */
export interface SentChange<C extends Contract> {
  /**
   * Sends the change and returns the answer. Sends nothing while one is being sent, so that two
   * taps are one request.
   * @param about distinguishes this wish from others, if that is not the whole input
   */
  send(wish: Wish<C>, about?: unknown): Promise<ChangeAnswer<ValueOf<C>> | undefined>;
  busy: boolean;
  /** The change that is being sent. */
  sending?: Wish<C>;
  /** Why the last change was refused. */
  refusal?: Trouble;
  /**
   * It is unknown whether the last change was made: the page can send the same again, or read the
   * present state.
   */
  doubt: boolean;
  /** Clears the refusal. */
  forget(): void;
}

interface Options {
  /**
   * Asks the user something in the tap itself, before the change is sent, such as WeChat's
   * consents; `send` waits for both.
   */
  inTap?: () => Promise<void>;
}

/** Sends an operation that changes something, one at a time; pages use nothing else. */
export function useChange<C extends Contract>(contract: C, { inTap }: Options = {}): SentChange<C> {
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
      // Two taps in one frame arrive before the page is rendered as busy.
      if (underWay.current) return undefined;
      underWay.current = true;
      // On a second try the user was asked already, and their consent is not used up yet.
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
