import { home } from '../../../texts/zh-CN/home';

export default definePageConfig({
  navigationBarTitleText: home.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
