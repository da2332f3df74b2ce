import { carePlan } from '../../../texts/zh-CN/care/followUpCare';

export default definePageConfig({ navigationBarTitleText: carePlan.title });
