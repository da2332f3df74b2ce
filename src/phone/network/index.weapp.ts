import Taro from '@tarojs/taro';

/** What WeChat told last; nothing before it told anything. */
let connected: boolean | undefined;
let listening = false;

/** Whether the phone has a network at all; yes when it cannot say. */
export async function isOnline(): Promise<boolean> {
  try {
    const { networkType } = await Taro.getNetworkType();
    return networkType !== 'none';
  } catch {
    return true;
  }
}

/** Whether the phone is known to have none, without asking: a tap is answered at once. */
export function isKnownOffline(): boolean {
  if (!listening) {
    listening = true;
    Taro.onNetworkStatusChange(({ isConnected }) => {
      connected = isConnected;
    });
  }
  return connected === false;
}
