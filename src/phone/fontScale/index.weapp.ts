import Taro from '@tarojs/taro';

/**
 * WeChat's font setting as a factor of the normal size, 1 to 1.5. Users who need more use the elder
 * view.
 */
export function fontScale(): number {
  try {
    const { fontSizeScaleFactor, fontSizeSetting } = Taro.getAppBaseInfo() as {
      fontSizeScaleFactor?: number;
      fontSizeSetting?: number;
    };
    const factor = fontSizeScaleFactor ?? (fontSizeSetting ? fontSizeSetting / 16 : 1);
    return Math.min(Math.max(factor, 1), 1.5);
  } catch {
    return 1;
  }
}
