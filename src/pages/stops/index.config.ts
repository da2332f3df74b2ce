import { texts } from '../../../texts';

export default definePageConfig({
  navigationBarTitleText: texts.pages.stops.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
