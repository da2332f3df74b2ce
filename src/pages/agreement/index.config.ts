import { privacy } from '../../../texts/zh-CN/privacy/privacy';

export default definePageConfig({
  navigationBarTitleText: privacy.title,
});
