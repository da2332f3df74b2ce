import Taro from '@tarojs/taro';
import { texts } from '../../texts';
import { refusedBy } from './refusedBy';
import { tell } from './tell';

const { notGiven } = texts.pages.common;

/** Opens the phone's dialling with a number in it. It is no error when the person does not call then; where it does not open, the number is said. */
export async function dial(phoneNumber: string): Promise<void> {
  try {
    await Taro.makePhoneCall({ phoneNumber });
  } catch (error) {
    if (refusedBy(error) !== 'stopped') tell(notGiven.dial(phoneNumber));
  }
}
