import { followupTexts } from '../../../texts/followup';

export default definePageConfig({
  navigationBarTitleText: followupTexts.sample.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
