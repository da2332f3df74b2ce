import { history } from '../../../texts/zh-CN/figures/followUpFigures';

export default definePageConfig({
  navigationBarTitleText: history.title,
});
