import { audit } from '../../../texts/zh-CN/staff/deskOffice';

export default definePageConfig({
  navigationBarTitleText: audit.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
