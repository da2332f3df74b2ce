import { policy } from '../../../texts/zh-CN/policy/deskPolicy';

export default definePageConfig({
  navigationBarTitleText: policy.title,
});
