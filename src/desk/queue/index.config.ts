import { queue } from '../../../texts/zh-CN/queue/deskQueue';

export default definePageConfig({
  navigationBarTitleText: queue.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
