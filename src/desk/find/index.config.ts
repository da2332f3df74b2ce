import { find } from '../../../texts/zh-CN/lists/deskLists';

export default definePageConfig({
  navigationBarTitleText: find.title,
});
