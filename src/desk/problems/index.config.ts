import { deskTexts } from '../../../texts/desk';

export default definePageConfig({
  navigationBarTitleText: deskTexts.problems.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
