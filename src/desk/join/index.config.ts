import { join } from '../../../texts/zh-CN/identity/deskJoin';

export default definePageConfig({
  navigationBarTitleText: join.title,
});
