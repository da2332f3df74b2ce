import { texts } from '../../../types/texts';

export default definePageConfig({
  navigationBarTitleText: texts.pages.messages.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
