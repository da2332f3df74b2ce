import { texts } from '../../../types/texts';

export default definePageConfig({
  navigationBarTitleText: texts.pages.desk.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
