import { hours } from '../../../texts/zh-CN/policy/deskHours';

export default definePageConfig({
  navigationBarTitleText: hours.title,
});
