import { strikes } from '../../../texts/zh-CN/strikes/strikes';

export default definePageConfig({
  navigationBarTitleText: strikes.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
