import { join } from '../../../texts/zh-CN/people/deskJoin';

export default definePageConfig({
  navigationBarTitleText: join.title,
});
