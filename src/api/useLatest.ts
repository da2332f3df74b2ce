import { useRef } from 'react';
import type { Operation } from './useOperation';

/** What an operation answered last: it stays in sight while the next answer is on its way. */
export function useLatest<T>(operation: Operation<T>): T | undefined {
  const latest = useRef<T>(undefined);
  if (operation.state === 'ready') latest.current = operation.value;
  return latest.current;
}
