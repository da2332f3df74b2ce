import { joins } from '../../../texts/zh-CN/people/deskJoin';

export default definePageConfig({
  navigationBarTitleText: joins.title,
});
