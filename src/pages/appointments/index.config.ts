import { texts } from '../../../texts';

export default definePageConfig({
  navigationBarTitleText: texts.pages.appointments.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
