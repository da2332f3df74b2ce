import { plan } from '../../../texts/zh-CN/discharges/followUpStays';

export default definePageConfig({
  navigationBarTitleText: plan.title,
});
