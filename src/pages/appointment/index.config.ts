import { appointment } from '../../../texts/zh-CN/booking/appointment';

export default definePageConfig({
  navigationBarTitleText: appointment.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
