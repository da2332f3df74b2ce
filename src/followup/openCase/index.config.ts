import { followupTexts } from '../../../types/texts/followup';

export default definePageConfig({ navigationBarTitleText: followupTexts.openCase.title });
