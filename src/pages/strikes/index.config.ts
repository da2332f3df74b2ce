import { texts } from '../../../texts';

export default definePageConfig({
  navigationBarTitleText: texts.pages.strikes.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
