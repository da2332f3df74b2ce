import { stops } from '../../../texts/zh-CN/calls/deskCalls';

export default definePageConfig({
  navigationBarTitleText: stops.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
