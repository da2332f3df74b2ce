import type { ReactNode } from 'react';
import { texts } from '../../texts';
import type { Operation } from '../api/useOperation';
import { Button } from './Button';
import { Notice } from './Notice';
import { Problem } from './Problem';
import { Skeleton } from './Skeleton';

interface Props<T> {
  of: Operation<T>;
  /** The shape of what is coming. */
  skeleton?: ReactNode;
  children: (value: T) => ReactNode;
}

/** What an operation answered, or where it stands: coming, refused, or old because a reload failed. */
export function Loaded<T>({ of: operation, skeleton, children }: Props<T>) {
  if (operation.state === 'loading') return <>{skeleton ?? <Skeleton />}</>;
  if (operation.state === 'refused') {
    return <Problem refusal={operation.refusal} onRetry={operation.reload} />;
  }
  return (
    <>
      {operation.refusal && (
        <Notice tone="warn" message={operation.refusal.message} wayOn={texts.pages.common.stale}>
          <Button small text={texts.pages.common.tryAgain} onPress={operation.reload} />
        </Notice>
      )}
      {children(operation.value)}
    </>
  );
}
