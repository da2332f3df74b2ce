import { texts } from '../../../types/texts';

export default definePageConfig({
  navigationBarTitleText: texts.pages.returns.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
