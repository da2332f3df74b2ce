import { followupTexts } from '../../../texts/followup';

export default definePageConfig({
  navigationBarTitleText: followupTexts.worries.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
