import { staff } from '../../../texts/zh-CN/staff/deskOffice';

export default definePageConfig({
  navigationBarTitleText: staff.invite,
});
