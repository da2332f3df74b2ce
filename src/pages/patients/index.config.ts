import { texts } from '../../../texts';

export default definePageConfig({
  navigationBarTitleText: texts.pages.patients.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
