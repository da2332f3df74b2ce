import { sessionChange } from '../../../texts/zh-CN/changes/deskChanges';

export default definePageConfig({
  navigationBarTitleText: sessionChange.title,
});
