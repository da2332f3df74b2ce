import { useDidHide, useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { useCallback, useContext, useEffect, useRef, useState } from 'react';
import { whoAmI } from '../../types/access/whoAmI';
import type { Contract, InputOf, ValueOf } from '../../types/contract';
import { stopPullDown } from '../phone/pullDown';
import { read } from './call';
import { PageReadings } from './readings';
import type { Trouble } from './trouble';

/**
 * The state of reading. `ready` keeps its value while it is read again; with `refusal` the last try
 * failed.
 */
type Reading<T> =
  | { state: 'loading' }
  | { state: 'ready'; value: T; refusal?: Trouble }
  | { state: 'refused'; refusal: Trouble };

export type OperationState<T> = Reading<T> & {
  /** When the value was read, by the phone's clock. */
  readAt?: number | undefined;
  /** Whether a request is being answered. */
  busy: boolean;
  reload: () => Promise<void>;
  /** Replaces the value by the answer of a change, without reading again. */
  put: (value: T) => void;
};

const readingOf = <T>(known: T | undefined): Reading<T> =>
  known === undefined ? { state: 'loading' } : { state: 'ready', value: known };

/** Reads again whenever the page is shown again, and when it is pulled down. */
function useReadAgain(load: () => Promise<void>): void {
  // A component mounted in a page that is already visible gets no first `useDidShow`, so only a
  // show after a hide reads again.
  const hidden = useRef(false);
  useDidHide(() => {
    hidden.current = true;
  });
  useDidShow(() => {
    if (hidden.current) load();
    hidden.current = false;
  });
  usePullDownRefresh(() => {
    load().finally(stopPullDown);
  });
}

/**
 * Tells the page when the data that it shows was read, except the answer to who the user is, which
 * does not become outdated.
 */
function useAge(
  { operation }: Contract,
  at: number | undefined,
  reload: () => Promise<void>,
): void {
  const readings = useContext(PageReadings);
  useEffect(() => {
    if (readings && at !== undefined && operation !== whoAmI.operation)
      return readings.put({ at, reload });
    return undefined;
  }, [readings, operation, at, reload]);
}

/**
 * Reads an operation for a page: at once, when the input changes, whenever the page is shown again,
 * and when it is pulled down. An answer to an outdated input is dropped. The input `undefined`
 * waits.
 * @param known data that the page before just got: then it is not read at first
 */
export function useOperation<C extends Contract>(
  contract: C,
  input: InputOf<C> | undefined,
  known?: ValueOf<C>,
): OperationState<ValueOf<C>> {
  const [reading, setReading] = useState(() => readingOf(known));
  const isKnown = useRef(known !== undefined);
  const [readAt, setReadAt] = useState(() => (known === undefined ? undefined : Date.now()));
  const [busy, setBusy] = useState(false);
  const asked = useRef(0);
  const key = input === undefined ? undefined : JSON.stringify(input);

  const load = useCallback(async () => {
    if (key === undefined) return;
    const ownRequest = ++asked.current;
    setBusy(true);
    const answer = await read(contract, JSON.parse(key));
    if (ownRequest !== asked.current) return;
    setBusy(false);
    if (answer.ok) setReadAt(Date.now());
    setReading(before => {
      if (answer.ok) return { state: 'ready', value: answer.value };
      if (before.state === 'ready') return { ...before, refusal: answer.refusal };
      return { state: 'refused', refusal: answer.refusal };
    });
  }, [contract, key]);

  const put = useCallback((value: ValueOf<C>) => {
    asked.current++;
    setBusy(false);
    setReadAt(Date.now());
    setReading({ state: 'ready', value });
  }, []);

  useEffect(() => {
    if (isKnown.current) {
      isKnown.current = false;
      return;
    }
    setReading({ state: 'loading' });
    load();
  }, [load]);

  useReadAgain(load);

  const reload = useCallback(async () => {
    setReading(before => (before.state === 'refused' ? { state: 'loading' } : before));
    await load();
  }, [load]);

  useAge(contract, reading.state === 'ready' ? readAt : undefined, reload);

  return { ...reading, readAt, busy, reload, put };
}
