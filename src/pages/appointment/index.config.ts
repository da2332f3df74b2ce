import { texts } from '../../../types/texts';

export default definePageConfig({
  navigationBarTitleText: texts.pages.appointment.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
