import { waiting } from '../../../texts/zh-CN/booking/waiting';

export default definePageConfig({
  navigationBarTitleText: waiting.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
