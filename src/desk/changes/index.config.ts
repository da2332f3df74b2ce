import { changes } from '../../../texts/zh-CN/changes/deskChanges';

export default definePageConfig({
  navigationBarTitleText: changes.title,
});
