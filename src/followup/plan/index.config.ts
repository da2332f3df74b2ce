import { followupTexts } from '../../../types/texts/followup';

export default definePageConfig({
  navigationBarTitleText: followupTexts.plan.title,
});
