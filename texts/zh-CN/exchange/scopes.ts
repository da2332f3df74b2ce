import type { DoorScope } from '../../../types/exchange/doorKeys';

/** What a key of another system may read or write, in words. */
export const doorScopeTexts: Record<DoorScope, string> = {
  timetable: '读取门诊和排班',
  bookings: '读取预约',
  people: '读取就诊人姓名和电话',
  roster: '导入排班',
};

/** The name that records show for another system of the hospital. */
export const anotherSystem = '对接系统';
