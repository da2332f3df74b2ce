import { today } from '../../../texts/zh-CN/calling/followUpCalls';

export default definePageConfig({
  navigationBarTitleText: today.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
