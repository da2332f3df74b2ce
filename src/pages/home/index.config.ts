import { texts } from '../../../texts';

export default definePageConfig({
  navigationBarTitleText: texts.pages.home.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
