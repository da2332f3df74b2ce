import Taro from '@tarojs/taro';

/** Shows a picture as large as the screen; `failed` is called if the phone cannot. */
export function showPicture(address: string, failed: () => void): void {
  Taro.previewImage({ urls: [address] }).catch(failed);
}
