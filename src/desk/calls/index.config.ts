import { calls } from '../../../texts/zh-CN/calls/deskCalls';

export default definePageConfig({
  navigationBarTitleText: calls.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
