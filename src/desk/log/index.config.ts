import { deskTexts } from '../../../texts/desk';

export default definePageConfig({
  navigationBarTitleText: deskTexts.log.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
