import { texts } from '../../../texts';

export default definePageConfig({
  navigationBarTitleText: texts.pages.opinions.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
