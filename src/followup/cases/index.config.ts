import { followupTexts } from '../../../texts/followup';

export default definePageConfig({
  navigationBarTitleText: followupTexts.caseList.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
