import { sample } from '../../../texts/zh-CN/figures/followUpFigures';

export default definePageConfig({
  navigationBarTitleText: sample.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
