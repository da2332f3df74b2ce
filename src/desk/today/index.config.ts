import { today } from '../../../texts/zh-CN/booking/deskDay';

export default definePageConfig({
  navigationBarTitleText: today.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
