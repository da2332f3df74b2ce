import { appointments } from '../../../texts/zh-CN/booking/appointments';

export default definePageConfig({
  navigationBarTitleText: appointments.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
