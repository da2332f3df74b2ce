import { texts } from '../../../texts';

export default definePageConfig({
  navigationBarTitleText: texts.pages.appointment.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
