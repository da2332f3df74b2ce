import Taro from '@tarojs/taro';

/** WeChat has settings of this mini-program: camera, notices. */
export const hasSettings = true;

/** Opens them; it is no error when the person changes nothing there. */
export async function openSettings(): Promise<void> {
  try {
    await Taro.openSetting();
  } catch {}
}
