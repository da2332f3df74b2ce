import { callLists } from '../../../texts/zh-CN/callLists/followUpLists';

export default definePageConfig({
  navigationBarTitleText: callLists.title,
});
