import { carePlans } from '../../../texts/zh-CN/care/followUpCare';

export default definePageConfig({
  navigationBarTitleText: carePlans.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
