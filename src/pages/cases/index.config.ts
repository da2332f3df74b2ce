import { opinions } from '../../../texts/zh-CN/cases/opinions';

export default definePageConfig({
  navigationBarTitleText: opinions.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
