import { texts } from '../../../texts';

export default definePageConfig({ navigationBarTitleText: texts.pages.terms.title });
