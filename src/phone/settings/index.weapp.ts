import Taro from '@tarojs/taro';

/** WeChat has settings for this mini-program: camera, messages. */
export const hasSettings = true;

/** Opens the settings; it is no error when the user changes nothing there. */
export async function openSettings(): Promise<void> {
  try {
    await Taro.openSetting();
  } catch {}
}
