import type { Operation } from '../../api/useOperation';
import { Loaded } from '../Loaded';
import { Body } from '../Page';
import { Skeleton } from '../Skeleton';

interface Props<T> {
  of: Operation<T>;
  /** The shape of what is coming. */
  cards?: number;
  lines?: number;
}

/** A whole page as long as what it is about is not read: the shape of what is coming, or why it cannot be read. */
export const NotReady = <T,>({ of: operation, cards = 3, lines = 4 }: Props<T>) => (
  <Body>
    <Loaded of={operation} skeleton={<Skeleton cards={cards} lines={lines} />}>
      {() => null}
    </Loaded>
  </Body>
);
