import { departments } from '../../../texts/zh-CN/timetable/departments';

export default definePageConfig({
  navigationBarTitleText: departments.whichTitle,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
