import { followupTexts } from '../../../texts/followup';

export default definePageConfig({
  navigationBarTitleText: followupTexts.summary.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
