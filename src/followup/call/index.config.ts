import { call } from '../../../texts/zh-CN/calling/followUpCalls';

export default definePageConfig({
  navigationBarTitleText: call.title,
});
