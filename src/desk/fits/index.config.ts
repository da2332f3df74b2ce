import { fits } from '../../../texts/zh-CN/hospital/deskFits';

export default definePageConfig({ navigationBarTitleText: fits.title });
