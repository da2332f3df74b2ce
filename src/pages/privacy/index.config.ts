import { ownData } from '../../../texts/zh-CN/privacy/ownDataPage';

export default definePageConfig({
  navigationBarTitleText: ownData.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
