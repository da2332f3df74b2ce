import { messages } from '../../../texts/zh-CN/notices/messages';

export default definePageConfig({
  navigationBarTitleText: messages.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
