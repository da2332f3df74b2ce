import { closings } from '../../../texts/zh-CN/policy/deskClosings';

export default definePageConfig({
  navigationBarTitleText: closings.title,
});
