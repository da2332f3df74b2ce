import { survey } from '../../../texts/zh-CN/surveys/survey';

export default definePageConfig({
  navigationBarTitleText: survey.title,
});
