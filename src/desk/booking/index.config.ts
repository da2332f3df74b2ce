import { deskTexts } from '../../../texts/desk';

export default definePageConfig({
  navigationBarTitleText: deskTexts.booking.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
