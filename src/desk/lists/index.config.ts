import { lists } from '../../../texts/zh-CN/lists/deskLists';

export default definePageConfig({
  navigationBarTitleText: lists.title,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
