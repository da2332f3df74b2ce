import { confirm } from '../../../texts/zh-CN/booking/confirm';

export default definePageConfig({
  navigationBarTitleText: confirm.title,
});
