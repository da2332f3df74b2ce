import { deskTexts } from '../../../texts/desk';

export default definePageConfig({
  navigationBarTitleText: deskTexts.audit.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
