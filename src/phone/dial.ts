import Taro from '@tarojs/taro';

/** Opens the phone's own dialling with a number in it; that the person then does not call is no error. */
export async function dial(phoneNumber: string): Promise<void> {
  try {
    await Taro.makePhoneCall({ phoneNumber });
  } catch {}
}
