import { departments } from '../../../texts/zh-CN/timetable/departments';

export default definePageConfig({
  navigationBarTitleText: departments.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
