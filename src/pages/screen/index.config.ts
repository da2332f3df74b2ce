import { texts } from '../../../texts';

export default definePageConfig({
  navigationBarTitleText: texts.pages.screen.title,
});
