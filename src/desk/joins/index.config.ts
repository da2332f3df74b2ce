import { joins } from '../../../texts/zh-CN/identity/deskJoin';

export default definePageConfig({
  navigationBarTitleText: joins.title,
});
