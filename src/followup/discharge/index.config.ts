import { discharge } from '../../../texts/zh-CN/discharges/followUpStays';

export default definePageConfig({
  navigationBarTitleText: discharge.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
