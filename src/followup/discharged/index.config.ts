import { discharged } from '../../../texts/zh-CN/discharges/followUpStays';

export default definePageConfig({
  navigationBarTitleText: discharged.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
