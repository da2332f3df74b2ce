import { survey } from '../../../texts/zh-CN/surveys/survey';

export default definePageConfig({
  navigationBarTitleText: survey.list,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
