import { hospital } from '../../../texts/zh-CN/hospital/deskHospital';

export default definePageConfig({ navigationBarTitleText: hospital.title });
