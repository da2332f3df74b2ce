import { doctorAbout } from '../../../texts/zh-CN/timetable/deskDoctor';

export default definePageConfig({ navigationBarTitleText: doctorAbout.title });
