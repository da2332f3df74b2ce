import { View } from '@tarojs/components';
import { texts } from '../../../texts';
import { aria } from '../aria';
import { keep, kept } from '../keep';
import { askInSheet } from '../sheet/sheet';
import { type AgreeButtonProps, answerWaiting as answerAll, wait } from './privacy';

const { contract: words } = texts.pages.privacy;

/** Where this browser remembers, as WeChat does, that the person agreed. */
const AGREED = 'agreedToWeChat';
let ask: () => void = () => undefined;

/** In the browser: the same part, which plays WeChat's button. */
export const AgreeButton = ({
  className,
  disabled = false,
  onPress,
  children,
}: AgreeButtonProps) => (
  <View
    className={className}
    onClick={
      disabled
        ? undefined
        : () => {
            answerWaiting(true);
            onPress();
          }
    }
    {...aria({ role: 'button', disabled })}
  >
    {children}
  </View>
);

export function answerWaiting(agreed: boolean): void {
  if (agreed) keep(AGREED, true);
  answerAll(agreed);
}

/** What opens the page that asks. */
export function whenAsked(open: () => void): void {
  ask = open;
}

/** What WeChat does before it gives something personal: asks the person who has not agreed yet. Answers whether they agree. */
export const requireAgreement = (): Promise<boolean> =>
  new Promise(resolve => {
    if (kept(AGREED)) return resolve(true);
    wait(({ event }) => resolve(event === 'agree'));
    ask();
  });

/** A sheet that plays the guideline that WeChat keeps. */
export async function openContract(): Promise<boolean> {
  await askInSheet({ title: words.title, lines: words.lines, yes: words.close, no: words.close });
  return true;
}
