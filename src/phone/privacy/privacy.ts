import type { PropsWithChildren } from 'react';

/** The button by which a person agrees also to WeChat's own privacy question. It has no look of its own. */
export type AgreeButtonProps = PropsWithChildren<{
  className?: string;
  disabled?: boolean;
  onPress: () => void;
}>;

/** WeChat checks that the button of this id was tapped before it lets what waits go on. */
export const AGREE_BUTTON = 'agree-privacy';

/** What WeChat's answer to a privacy question is given by. */
type Resolve = (answer: { event: 'agree'; buttonId: string } | { event: 'disagree' }) => void;

/** What waits for the person's answer: WeChat asks again for each thing that was begun meanwhile. */
let waiting: Resolve[] = [];

/** Whether something waits for the person's answer. */
export const isWaiting = (): boolean => waiting.length > 0;

/** Keeps what waits until the person has answered. */
export const wait = (resolve: Resolve): void => {
  waiting.push(resolve);
};

/** Lets everything that waits go on, or refuses it; without anything waiting nothing happens. */
export function answerWaiting(agreed: boolean): void {
  const all = waiting;
  waiting = [];
  for (const resolve of all)
    resolve(agreed ? { event: 'agree', buttonId: AGREE_BUTTON } : { event: 'disagree' });
}
