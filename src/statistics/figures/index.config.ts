import { figures } from '../../../texts/zh-CN/figures/followUpFigures';

export default definePageConfig({
  navigationBarTitleText: figures.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
