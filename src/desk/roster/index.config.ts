import { roster } from '../../../texts/zh-CN/staff/deskOffice';

export default definePageConfig({
  navigationBarTitleText: roster.title,
});
