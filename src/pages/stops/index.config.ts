import { stops } from '../../../texts/zh-CN/timetable/stops';

export default definePageConfig({
  navigationBarTitleText: stops.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
