import { department } from '../../../texts/zh-CN/timetable/department';

export default definePageConfig({
  navigationBarTitleText: department.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
