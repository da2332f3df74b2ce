import { followupTexts } from '../../../types/texts/followup';

export default definePageConfig({
  navigationBarTitleText: followupTexts.casePage.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
