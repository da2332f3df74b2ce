import { followupTexts } from '../../../texts/followup';

export default definePageConfig({
  navigationBarTitleText: followupTexts.voices.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
