import { me } from '../../../texts/zh-CN/me';

export default definePageConfig({
  navigationBarTitleText: me.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
