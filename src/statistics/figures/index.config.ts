import { followupTexts } from '../../../texts/followup';

export default definePageConfig({
  navigationBarTitleText: followupTexts.figures.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
