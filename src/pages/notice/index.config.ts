import { notice } from '../../../texts/zh-CN/policy/notice';

export default definePageConfig({
  navigationBarTitleText: notice.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
