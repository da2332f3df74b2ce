import { deskTexts } from '../../../texts/desk';

export default definePageConfig({
  navigationBarTitleText: deskTexts.lists.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
