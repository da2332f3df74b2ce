import { returnVisit } from '../../../texts/zh-CN/returns/deskReturns';

export default definePageConfig({
  navigationBarTitleText: returnVisit.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
