import { texts } from '../../../types/texts';

export default definePageConfig({
  navigationBarTitleText: texts.pages.patients.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
