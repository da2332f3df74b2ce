import { screen } from '../../../texts/zh-CN/queue/screen';

export default definePageConfig({
  navigationBarTitleText: screen.title,
});
