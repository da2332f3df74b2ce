import Taro from '@tarojs/taro';

/** Whether the phone has a network at all; yes when it cannot say. */
export async function isOnline(): Promise<boolean> {
  try {
    const { networkType } = await Taro.getNetworkType();
    return networkType !== 'none';
  } catch {
    return true;
  }
}
