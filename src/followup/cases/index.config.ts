import { caseList } from '../../../texts/zh-CN/cases/followUpCases';

export default definePageConfig({
  navigationBarTitleText: caseList.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
