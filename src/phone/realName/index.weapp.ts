import Taro from '@tarojs/taro';
import type { RealNameAnswer } from './realName';

/** WeChat's own mini-program for city services: there the user agrees to the check. */
const CITY_SERVICES = {
  appId: 'wx308bd2aeb83d3345',
  path: 'subPages/city/wxpay-auth/main',
};

/** What WeChat reports when the app is visible again, with the result of another mini-program. */
interface Shown {
  referrerInfo?: { appId?: string; extraData?: { code?: unknown } };
}

/**
 * Opens WeChat's page for the check and waits until the user is back. Call it in the tap itself,
 * before anything is waited for: WeChat refuses it otherwise.
 */
export function askRealName(): Promise<RealNameAnswer> {
  return new Promise(resolve => {
    let left = false;
    const leave = () => {
      left = true;
    };
    const comeBack = (shown: Shown) => {
      if (left) end(answerIn(shown));
    };
    const end = (answer: RealNameAnswer) => {
      Taro.offAppHide(leave);
      Taro.offAppShow(comeBack);
      resolve(answer);
    };
    Taro.onAppHide(leave);
    Taro.onAppShow(comeBack);
    Taro.navigateToMiniProgram(CITY_SERVICES).catch((error: unknown) => {
      const errorText = String((error as { errMsg?: unknown } | undefined)?.errMsg ?? error);
      end(errorText.includes('cancel') ? 'refused' : 'failed');
    });
  });
}

function answerIn({ referrerInfo }: Shown): RealNameAnswer {
  const code = referrerInfo?.appId === CITY_SERVICES.appId && referrerInfo.extraData?.code;
  return typeof code === 'string' && code ? { code } : 'refused';
}
