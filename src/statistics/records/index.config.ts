import { followupTexts } from '../../../texts/followup';

export default definePageConfig({
  navigationBarTitleText: followupTexts.records.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
