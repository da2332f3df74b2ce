import Taro from '@tarojs/taro';

/** Opens the phone's dialling with a number in it. It is no error when the person does not call then. */
export async function dial(phoneNumber: string): Promise<void> {
  try {
    await Taro.makePhoneCall({ phoneNumber });
  } catch {}
}
