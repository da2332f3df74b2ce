import { followupTexts } from '../../../texts/followup';

export default definePageConfig({
  navigationBarTitleText: followupTexts.today.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
