import { useRef } from 'react';
import type { OperationState } from './useOperation';

/** The last answer of an operation: it stays visible while the next one is loaded. */
export function useLatest<T>(operation: OperationState<T>): T | undefined {
  const latest = useRef<T>(undefined);
  if (operation.state === 'ready') latest.current = operation.value;
  return latest.current;
}
