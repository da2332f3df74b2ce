import type { ReactNode } from 'react';
import { texts } from '../../texts';
import { sayTime } from '../../texts/say';
import type { OperationState } from '../api/useOperation';
import { Button } from './Button';
import { Notice } from './Notice';
import { Problem } from './Problem';
import { Skeleton } from './Skeleton';

interface Props<T> {
  of: OperationState<T>;
  /** What is shown while the first answer is loaded. */
  skeleton?: ReactNode;
  children: (value: T) => ReactNode;
}

/**
 * Shows the answer of an operation; while it is loaded a skeleton, after a refusal the reason,
 * after a failed reload the old value.
 */
export function Loaded<T>({ of: operation, skeleton, children }: Props<T>) {
  if (operation.state === 'loading') return <>{skeleton ?? <Skeleton />}</>;
  if (operation.state === 'refused') {
    return <Problem refusal={operation.refusal} onRetry={operation.reload} />;
  }
  return (
    <>
      {operation.refusal && (
        <Notice
          tone="warn"
          message={operation.refusal.message}
          wayOn={texts.pages.common.stale(operation.readAt && sayTime(operation.readAt))}
        >
          <Button small text={texts.pages.common.tryAgain} onPress={operation.reload} />
        </Notice>
      )}
      {children(operation.value)}
    </>
  );
}
