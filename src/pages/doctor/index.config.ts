import { texts } from '../../../texts';

export default definePageConfig({
  navigationBarTitleText: texts.pages.doctor.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
