import { texts } from '../../../texts';

export default definePageConfig({
  navigationBarTitleText: texts.pages.holders.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
