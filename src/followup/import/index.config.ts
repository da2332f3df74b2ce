import { importing } from '../../../texts/zh-CN/discharges/followUpStays';

export default definePageConfig({
  navigationBarTitleText: importing.title,
});
