import { followupTexts } from '../../../texts/followup';

export default definePageConfig({
  navigationBarTitleText: followupTexts.samples.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
