import { texts } from '../../../texts';

export default definePageConfig({
  navigationBarTitleText: texts.pages.survey.list,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
