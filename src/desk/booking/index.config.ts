import { booking } from '../../../texts/zh-CN/booking/deskDay';

export default definePageConfig({
  navigationBarTitleText: booking.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
