import { deskTexts } from '../../../texts/desk';

export default definePageConfig({
  navigationBarTitleText: deskTexts.doorKeys.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
