import { holders } from '../../../texts/zh-CN/holding/holders';

export default definePageConfig({
  navigationBarTitleText: holders.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
