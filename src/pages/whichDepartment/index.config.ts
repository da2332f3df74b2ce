import { texts } from '../../../texts';

export default definePageConfig({
  navigationBarTitleText: texts.pages.departments.whichTitle,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
