import { doorKeys } from '../../../texts/zh-CN/exchange/deskDoorKeys';

export default definePageConfig({
  navigationBarTitleText: doorKeys.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
