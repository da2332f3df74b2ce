import type { OperationState } from '../../api/useOperation';
import { Loaded } from '../Loaded';
import { Body } from '../Page';
import { Skeleton } from '../Skeleton';

interface Props<T> {
  of: OperationState<T>;
  /** The number of expected cards. */
  cards?: number;
  lines?: number;
}

/** A whole page whose data is not loaded: a skeleton, or the reason why it cannot be loaded. */
export const NotReady = <T,>({ of: operation, cards = 3, lines = 4 }: Props<T>) => (
  <Body>
    <Loaded of={operation} skeleton={<Skeleton cards={cards} lines={lines} />}>
      {() => null}
    </Loaded>
  </Body>
);
