import { bookings } from '../../../texts/zh-CN/booking/deskDay';

export default definePageConfig({
  navigationBarTitleText: bookings.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
