import { problems } from '../../../texts/zh-CN/staff/deskOffice';

export default definePageConfig({
  navigationBarTitleText: problems.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
