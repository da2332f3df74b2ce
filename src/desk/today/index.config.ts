import { today } from '../../../texts/zh-CN/visits/deskDay';

export default definePageConfig({
  navigationBarTitleText: today.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
