import { texts } from '../../../texts';

export default definePageConfig({
  navigationBarTitleText: texts.pages.notice.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
