import { Button } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { aria } from '../aria';
import { AGREE_BUTTON, type AgreeButtonProps, answerWaiting, isWaiting, wait } from './privacy';
import './privacy.scss';

export { answerWaiting, isWaiting };

/** While something waits for it, WeChat may take this long (ms) to report the tap on its button. */
const TELLS_WITHIN_MS = 500;

/**
 * WeChat's button for agreeing: a tap on it also answers WeChat's own privacy question. If
 * something waits for that answer, the page goes on when WeChat has reported it, since leaving the
 * page would be a no. An old WeChat only has the tap.
 */
export const AgreeButton = ({
  className = '',
  disabled = false,
  onPress,
  children,
}: AgreeButtonProps) => {
  const tapped = () => {
    if (!isWaiting()) return onPress();
    setTimeout(() => {
      if (!isWaiting()) return;
      answerWaiting(true);
      onPress();
    }, TELLS_WITHIN_MS);
  };
  const told = () => {
    if (!isWaiting()) return;
    answerWaiting(true);
    onPress();
  };
  return (
    <Button
      id={AGREE_BUTTON}
      className={`agree ${className}`.trim()}
      openType="agreePrivacyAuthorization"
      onClick={disabled ? undefined : tapped}
      onAgreePrivacyAuthorization={told}
      {...aria({ disabled })}
    >
      {children}
    </Button>
  );
};

/**
 * Opens the page with the question whenever WeChat wants an answer before it gives something
 * personal. WeChat before 2.32.3 never asks.
 */
export function whenAsked(open: () => void): void {
  if (!Taro.canIUse('onNeedPrivacyAuthorization')) return;
  Taro.onNeedPrivacyAuthorization(resolve => {
    wait(resolve as Parameters<typeof wait>[0]);
    open();
  });
}

/**
 * Lets WeChat ask for its guideline if the user has not agreed to it, or it was changed; returns
 * whether they agree. An old WeChat asks nothing.
 */
export const requireAgreement = (): Promise<boolean> =>
  new Promise(resolve => {
    if (!Taro.canIUse('requirePrivacyAuthorize')) return resolve(true);
    const require = () =>
      Taro.requirePrivacyAuthorize({ success: () => resolve(true), fail: () => resolve(false) });
    Taro.getPrivacySetting({
      success: ({ needAuthorization }) => (needAuthorization ? require() : resolve(true)),
      fail: require,
    });
  });

/** Opens the guideline in WeChat for this mini-program; returns whether that worked. */
export const openContract = (): Promise<boolean> =>
  new Promise(resolve => {
    if (!Taro.canIUse('openPrivacyContract')) return resolve(false);
    Taro.openPrivacyContract({ success: () => resolve(true), fail: () => resolve(false) });
  });
