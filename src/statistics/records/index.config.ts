import { records } from '../../../texts/zh-CN/figures/followUpFigures';

export default definePageConfig({
  navigationBarTitleText: records.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
