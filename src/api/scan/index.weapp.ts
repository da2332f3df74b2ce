import Taro from '@tarojs/taro';
import { refusedBy } from '../../phone/refusedBy';
import type { Scanned } from './scan';

/** Scans an appointment's code with WeChat's scanner. */
export async function scan(): Promise<Scanned> {
  try {
    const { result } = await Taro.scanCode({ scanType: ['qrCode'] });
    return { code: result };
  } catch (error) {
    return refusedBy(error);
  }
}
