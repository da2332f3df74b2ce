import { followupTexts } from '../../../types/texts/followup';

export default definePageConfig({
  navigationBarTitleText: followupTexts.records.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
