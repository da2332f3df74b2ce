import { queues } from '../../../texts/zh-CN/queue/deskQueue';

export default definePageConfig({
  navigationBarTitleText: queues.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
