import { texts } from '../../../texts';

export default definePageConfig({
  navigationBarTitleText: texts.pages.ownData.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
