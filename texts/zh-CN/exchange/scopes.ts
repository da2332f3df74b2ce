import type { DoorScope } from '../../../types/exchange/doorKeys';

/** What a key of another system opens, in words. */
export const doorScopeTexts: Record<DoorScope, string> = {
  timetable: '读取门诊和排班',
  bookings: '读取预约',
  people: '读取就诊人姓名和电话',
  roster: '导入排班',
};

/** The name of another system of the hospital on a record. */
export const anotherSystem = '对接系统';
