import { casePage } from '../../../texts/zh-CN/cases/followUpCases';

export default definePageConfig({
  navigationBarTitleText: casePage.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
