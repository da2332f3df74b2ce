import { followupTexts } from '../../../texts/followup';

export default definePageConfig({
  navigationBarTitleText: followupTexts.discharge.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
