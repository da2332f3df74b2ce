import Taro from '@tarojs/taro';
import { texts } from '../../texts';
import { refusedBy } from './refusedBy';
import { tell } from './tell';

const { notGiven } = texts.pages.common;

/**
 * Opens the phone's dialler with a number. It is no error when the user does not call; if it does
 * not open, the number is shown.
 */
export async function dial(phoneNumber: string): Promise<void> {
  try {
    await Taro.makePhoneCall({ phoneNumber });
  } catch (error) {
    if (refusedBy(error) !== 'stopped') tell(notGiven.dial(phoneNumber));
  }
}
