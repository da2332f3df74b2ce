import { returns } from '../../../texts/zh-CN/returns/returns';

export default definePageConfig({
  navigationBarTitleText: returns.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
