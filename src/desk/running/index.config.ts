import { running } from '../../../texts/zh-CN/running/deskRunning';

export default definePageConfig({
  navigationBarTitleText: running.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
