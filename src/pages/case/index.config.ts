import { opinions } from '../../../texts/zh-CN/cases/opinions';

export default definePageConfig({
  navigationBarTitleText: opinions.one,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
