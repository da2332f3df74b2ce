import { doorKeys } from '../../../texts/zh-CN/exchange/deskDoorKeys';

export default definePageConfig({
  navigationBarTitleText: doorKeys.make,
});
