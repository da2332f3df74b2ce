import { joined } from '../../../texts/zh-CN/people/deskJoin';

export default definePageConfig({
  navigationBarTitleText: joined.title,
});
