import { deskTexts } from '../../../texts/desk';

export default definePageConfig({
  navigationBarTitleText: deskTexts.running.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
