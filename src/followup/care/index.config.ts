import { followupTexts } from '../../../texts/followup';

export default definePageConfig({
  navigationBarTitleText: followupTexts.carePlans.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
