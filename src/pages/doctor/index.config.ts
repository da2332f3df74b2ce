import { doctor } from '../../../texts/zh-CN/timetable/doctor';

export default definePageConfig({
  navigationBarTitleText: doctor.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
