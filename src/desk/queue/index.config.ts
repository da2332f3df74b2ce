import { deskTexts } from '../../../texts/desk';

export default definePageConfig({
  navigationBarTitleText: deskTexts.queue.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
