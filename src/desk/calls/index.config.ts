import { deskTexts } from '../../../texts/desk';

export default definePageConfig({
  navigationBarTitleText: deskTexts.calls.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
