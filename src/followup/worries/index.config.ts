import { worries } from '../../../texts/zh-CN/cases/followUpCases';

export default definePageConfig({
  navigationBarTitleText: worries.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
