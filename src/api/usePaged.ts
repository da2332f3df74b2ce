import { useReachBottom } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { Contract, InputOf, ValueOf } from '../../types/contract';
import { read } from './call';
import type { Trouble } from './trouble';
import type { Operation } from './useOperation';

type Page<C extends Contract> = ValueOf<C> & { next?: string };

interface More<T> {
  pages: T[];
  busy: boolean;
  refusal?: Trouble;
}

/**
 * The pages after the first of an operation that answers `next` and takes `after`; the first is `operation`'s own. Starts
 * over when the first page is read again.
 */
export function usePaged<C extends Contract>(
  contract: C,
  input: InputOf<C>,
  operation: Operation<Page<C>>,
) {
  const [more, setMore] = useState<More<Page<C>>>({
    pages: [],
    busy: false,
  });
  const first = operation.state === 'ready' ? operation.value : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another first page makes the later ones stale
  useEffect(() => setMore({ pages: [], busy: false }), [first]);

  const next = (more.pages[more.pages.length - 1] ?? first)?.next;
  const loadMore = async () => {
    if (!next || more.busy) return;
    setMore(({ pages }) => ({ pages, busy: true }));
    const answer = await read(contract, { ...(input as object), after: next } as InputOf<C>);
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
