import { deskTexts } from '../../../texts/desk';

export default definePageConfig({
  navigationBarTitleText: deskTexts.today.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
