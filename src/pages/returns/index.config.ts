import { texts } from '../../../texts';

export default definePageConfig({
  navigationBarTitleText: texts.pages.returns.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
