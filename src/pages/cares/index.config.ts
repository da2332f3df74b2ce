import { care } from '../../../texts/zh-CN/care/carePages';

export default definePageConfig({
  navigationBarTitleText: care.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
