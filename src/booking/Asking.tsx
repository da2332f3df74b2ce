import type { PropsWithChildren, ReactNode } from 'react';
import type { Trouble } from '../api/trouble';
import { BottomBar } from '../parts/BottomBar';
import { Body } from '../parts/Page';
import { Refused, type Wish } from './Refused';

interface Props {
  request: { refusal?: Trouble };
  /** What is wished for: a way on after a refusal begins there. */
  wish: Wish;
  /** The page's one action; nothing while what it is about is not there yet. */
  action: ReactNode;
}

/** What is about to be wished for, and below it the wish itself with what came of it. */
export function Asking({ request: { refusal }, wish, action, children }: PropsWithChildren<Props>) {
  return (
    <>
      <Body>{children}</Body>
      {action && (
        <BottomBar>
          {refusal && <Refused refusal={refusal} {...wish} />}
          {action}
        </BottomBar>
      )}
    </>
  );
}
