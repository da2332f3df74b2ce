import { followupTexts } from '../../../texts/followup';

export default definePageConfig({
  navigationBarTitleText: followupTexts.casePage.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
