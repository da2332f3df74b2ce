import { joined } from '../../../texts/zh-CN/identity/deskJoin';

export default definePageConfig({
  navigationBarTitleText: joined.title,
});
