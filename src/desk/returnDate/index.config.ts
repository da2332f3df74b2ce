import { deskTexts } from '../../../texts/desk';

export default definePageConfig({
  navigationBarTitleText: deskTexts.returnVisit.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
