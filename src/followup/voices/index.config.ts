import { voices } from '../../../texts/zh-CN/voices/followUpVoices';

export default definePageConfig({
  navigationBarTitleText: voices.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
