import { texts } from '../../../texts';

export default definePageConfig({
  navigationBarTitleText: texts.pages.departments.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
