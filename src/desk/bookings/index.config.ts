import { deskTexts } from '../../../texts/desk';

export default definePageConfig({
  navigationBarTitleText: deskTexts.bookings.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
