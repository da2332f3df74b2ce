import { book } from '../../../texts/zh-CN/lists/deskLists';

export default definePageConfig({
  navigationBarTitleText: book.title,
});
