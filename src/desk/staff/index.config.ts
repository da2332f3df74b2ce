import { staff } from '../../../texts/zh-CN/staff/deskOffice';

export default definePageConfig({
  navigationBarTitleText: staff.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
