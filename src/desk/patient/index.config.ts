import { deskTexts } from '../../../texts/desk';

export default definePageConfig({
  navigationBarTitleText: deskTexts.patient.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
