import { patients } from '../../../texts/zh-CN/people/patients';

export default definePageConfig({
  navigationBarTitleText: patients.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
