import { patient } from '../../../texts/zh-CN/people/patient';

export default definePageConfig({
  navigationBarTitleText: patient.title,
});
