import { booking } from '../../../texts/zh-CN/visits/deskDay';

export default definePageConfig({
  navigationBarTitleText: booking.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
