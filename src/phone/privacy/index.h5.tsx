import { View } from '@tarojs/components';
import { texts } from '../../../texts';
import { aria } from '../aria';
import { askStack, demoPerson, tellStack } from '../localStack/localStack';
import { askInSheet } from '../sheet/sheet';
import { type AgreeButtonProps, answerWaiting as answerAll, isWaiting, wait } from './privacy';

export { isWaiting };

const { contract: words } = texts.pages.privacy;

let ask: () => void = () => undefined;
/** The running request that tells the local stack, which simulates WeChat, that the user agreed. */
let telling: Promise<unknown> = Promise.resolve();

/** In the browser: the same component, which simulates WeChat's button. */
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

/** Lets everything that waits for the user's answer continue, or refuses it. */
export function answerWaiting(agreed: boolean): void {
  if (agreed)
    telling = tellStack('privacy', { openid: demoPerson(), agreed }).catch(() => undefined);
  answerAll(agreed);
}

/** Sets the function that opens the page with the question. */
export function whenAsked(open: () => void): void {
  ask = open;
}

/** Whether WeChat would ask this user; nobody is asked if the local stack does not answer. */
async function isNeeded(): Promise<boolean> {
  await telling;
  try {
    const setting = await askStack(`privacy?openid=${encodeURIComponent(demoPerson())}`);
    return (setting as { needAuthorization: boolean }).needAuthorization;
  } catch {
    return false;
  }
}

/**
 * What WeChat does before it gives something personal: asks a user who has not agreed yet. Returns
 * whether they agree.
 */
export async function requireAgreement(): Promise<boolean> {
  if (!(await isNeeded())) return true;
  return new Promise(resolve => {
    wait(({ event }) => resolve(event === 'agree'));
    ask();
  });
}

/** A sheet that simulates the guideline in WeChat. */
export async function openContract(): Promise<boolean> {
  await askInSheet({ title: words.title, lines: words.lines, yes: words.close, no: words.close });
  return true;
}
