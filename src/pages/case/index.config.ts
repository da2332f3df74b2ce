import { texts } from '../../../types/texts';

export default definePageConfig({
  navigationBarTitleText: texts.pages.opinions.one,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
