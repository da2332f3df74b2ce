import { texts } from '../../../texts';

export default definePageConfig({
  navigationBarTitleText: texts.pages.opinions.one,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
