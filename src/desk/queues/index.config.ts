import { deskTexts } from '../../../texts/desk';

export default definePageConfig({
  navigationBarTitleText: deskTexts.queues.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
