import type { PropsWithChildren } from 'react';

/**
 * The button by which a user also answers WeChat's own privacy question. It has no look of its own.
 */
export type AgreeButtonProps = PropsWithChildren<{
  className?: string;
  disabled?: boolean;
  onPress: () => void;
}>;

/** WeChat checks that the button with this id was tapped before it continues. */
export const AGREE_BUTTON = 'agree-privacy';

/** How WeChat gets the answer to a privacy question. */
type Resolve = (answer: { event: 'agree'; buttonId: string } | { event: 'disagree' }) => void;

/**
 * The questions that wait for the user's answer: WeChat asks again for each API that was called
 * meanwhile.
 */
let waiting: Resolve[] = [];

/** Whether something waits for the user's answer. */
export const isWaiting = (): boolean => waiting.length > 0;

/** Adds a question that waits for the user's answer. */
export const wait = (resolve: Resolve): void => {
  waiting.push(resolve);
};

/** Lets everything that waits continue, or refuses it; does nothing if nothing waits. */
export function answerWaiting(agreed: boolean): void {
  const all = waiting;
  waiting = [];
  for (const resolve of all)
    resolve(agreed ? { event: 'agree', buttonId: AGREE_BUTTON } : { event: 'disagree' });
}
