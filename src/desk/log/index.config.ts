import { log } from '../../../texts/zh-CN/returns/deskReturns';

export default definePageConfig({
  navigationBarTitleText: log.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
