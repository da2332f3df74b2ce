import { followupTexts } from '../../../texts/followup';

export default definePageConfig({
  navigationBarTitleText: followupTexts.discharged.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
