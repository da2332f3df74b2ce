import { texts } from '../../../types/texts';

export default definePageConfig({
  navigationBarTitleText: texts.pages.patient.title,
});
