import { texts } from '../../../texts';

export default definePageConfig({
  navigationBarTitleText: texts.pages.department.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
