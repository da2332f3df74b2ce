import { samples } from '../../../texts/zh-CN/figures/followUpFigures';

export default definePageConfig({
  navigationBarTitleText: samples.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
