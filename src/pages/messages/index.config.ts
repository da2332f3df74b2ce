import { texts } from '../../../texts';

export default definePageConfig({
  navigationBarTitleText: texts.pages.messages.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
