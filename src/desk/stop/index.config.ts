import { stop } from '../../../texts/zh-CN/calls/deskCalls';

export default definePageConfig({
  navigationBarTitleText: stop.title,
});
