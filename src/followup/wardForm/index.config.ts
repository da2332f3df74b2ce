import { wardForm } from '../../../texts/zh-CN/discharges/followUpStays';

export default definePageConfig({
  navigationBarTitleText: wardForm.title,
});
