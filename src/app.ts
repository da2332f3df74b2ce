import type { PropsWithChildren } from 'react';

/** The mini-program. */
export default function App({ children }: PropsWithChildren) {
  return children;
}
