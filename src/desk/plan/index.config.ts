import { plan } from '../../../texts/zh-CN/changes/deskChanges';

export default definePageConfig({
  navigationBarTitleText: plan.title,
});
