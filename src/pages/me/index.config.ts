import { texts } from '../../../texts';

export default definePageConfig({
  navigationBarTitleText: texts.pages.me.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
