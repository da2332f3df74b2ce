import { deskTexts } from '../../../texts/desk';

export default definePageConfig({
  navigationBarTitleText: deskTexts.staff.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
