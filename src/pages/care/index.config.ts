import { texts } from '../../../types/texts';

export default definePageConfig({ navigationBarTitleText: texts.pages.care.title });
