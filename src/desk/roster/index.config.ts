import { deskTexts } from '../../../types/texts/desk';

export default definePageConfig({
  navigationBarTitleText: deskTexts.roster.title,
});
