import { deskTexts } from '../../../texts/desk';

export default definePageConfig({
  navigationBarTitleText: deskTexts.stops.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
