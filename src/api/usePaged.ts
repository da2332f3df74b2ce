import { useReachBottom } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import type { Contract, InputOf, ValueOf } from '../../types/contract';
import { read } from './call';
import type { Trouble } from './trouble';
import type { OperationState } from './useOperation';

type Page<C extends Contract> = ValueOf<C> & { next?: string };

interface More<T> {
  pages: T[];
  busy: boolean;
  refusal?: Trouble;
}

/**
 * The pages after the first one, for an operation that answers `next` and takes `after`;
 * `operation` has the first page. When the first page is read again, for example when the user
 * comes back, as many pages after it are read again, so that the list keeps its length. Another
 * input starts over.
 */
export function usePaged<C extends Contract>(
  contract: C,
  input: InputOf<C>,
  operation: OperationState<Page<C>>,
) {
  const [more, setMore] = useState<More<Page<C>>>({
    pages: [],
    busy: false,
  });
  const first = operation.state === 'ready' ? operation.value : undefined;
  const key = JSON.stringify(input);
  const readFor = useRef(key);
  const turn = useRef(0);
  const pageAfter = (after: string) =>
    read(contract, { ...(input as object), after } as InputOf<C>);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new first page outdates the others
  useEffect(() => {
    const ownTurn = ++turn.current;
    const count = readFor.current === key ? more.pages.length : 0;
    readFor.current = key;
    if (!first || count === 0) return setMore({ pages: [], busy: false });
    const again = async () => {
      const pages: Page<C>[] = [];
      let after = first.next;
      while (after && pages.length < count) {
        const answer = await pageAfter(after);
        if (ownTurn !== turn.current || !answer.ok) return;
        pages.push(answer.value as Page<C>);
        after = (answer.value as Page<C>).next;
      }
      setMore({ pages, busy: false });
    };
    again();
  }, [first]);

  const next = (more.pages[more.pages.length - 1] ?? first)?.next;
  const loadMore = async () => {
    if (!next || more.busy) return;
    setMore(({ pages }) => ({ pages, busy: true }));
    const answer = await pageAfter(next);
    setMore(({ pages, busy }) => {
      if (!busy) return { pages, busy };
      return answer.ok
        ? { pages: [...pages, answer.value as Page<C>], busy: false }
        : { pages, busy: false, refusal: answer.refusal };
    });
  };
  useReachBottom(() => {
    loadMore();
  });

  return {
    pages: more.pages,
    busy: more.busy,
    refusal: more.refusal,
    hasMore: Boolean(next),
    loadMore,
  };
}
