import { patient } from '../../../texts/zh-CN/lists/deskLists';

export default definePageConfig({
  navigationBarTitleText: patient.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
