import { texts } from '../../../texts';

export default definePageConfig({
  navigationBarTitleText: texts.pages.waiting.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
