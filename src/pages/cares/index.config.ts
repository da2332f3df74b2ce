import { texts } from '../../../texts';

export default definePageConfig({
  navigationBarTitleText: texts.pages.care.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
