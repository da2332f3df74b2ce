import { Button } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { aria } from '../aria';
import { AGREE_BUTTON, type AgreeButtonProps, answerWaiting, wait } from './privacy';
import './privacy.scss';

export { answerWaiting };

/** WeChat's button for agreeing: a tap on it answers WeChat's own privacy question too. An old WeChat knows only the tap. */
export const AgreeButton = ({
  className = '',
  disabled = false,
  onPress,
  children,
}: AgreeButtonProps) => (
  <Button
    id={AGREE_BUTTON}
    className={`agree ${className}`.trim()}
    openType="agreePrivacyAuthorization"
    onClick={disabled ? undefined : onPress}
    onAgreePrivacyAuthorization={() => answerWaiting(true)}
    {...aria({ disabled })}
  >
    {children}
  </Button>
);

/** Opens the page that asks whenever WeChat wants an answer before it gives something personal. WeChat before 2.32.3 never asks. */
export function whenAsked(open: () => void): void {
  if (!Taro.canIUse('onNeedPrivacyAuthorization')) return;
  Taro.onNeedPrivacyAuthorization(resolve => {
    wait(resolve as Parameters<typeof wait>[0]);
    open();
  });
}

/** Opens the guideline that WeChat keeps for this mini-program; whether that worked. */
export const openContract = (): Promise<boolean> =>
  new Promise(resolve => {
    if (!Taro.canIUse('openPrivacyContract')) return resolve(false);
    Taro.openPrivacyContract({ success: () => resolve(true), fail: () => resolve(false) });
  });
