import Taro from '@tarojs/taro';

/** WeChat's last report; undefined before the first. */
let connected: boolean | undefined;
let listening = false;

/** Whether the phone has a network; true when that is unknown. */
export async function isOnline(): Promise<boolean> {
  try {
    const { networkType } = await Taro.getNetworkType();
    return networkType !== 'none';
  } catch {
    return true;
  }
}

/** Whether the phone is known to have none, without asking, so that a tap is answered at once. */
export function isKnownOffline(): boolean {
  if (!listening) {
    listening = true;
    Taro.onNetworkStatusChange(({ isConnected }) => {
      connected = isConnected;
    });
  }
  return connected === false;
}
