import { timetable } from '../../../texts/zh-CN/changes/deskChanges';

export default definePageConfig({
  navigationBarTitleText: timetable.title,
});
