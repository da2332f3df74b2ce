import { dayOf } from '../../../domain/timetable/clinicDays';
import { defaultPolicy } from '../../../types/policy/policy';
import { defaultHours } from '../../../types/timetable/hours';
import { alwaysOf, weeklyOf } from './weekly';

const doctor = { id: 'D001', name: '胡长青', title: '主任医师' };
const session = { doctor, department: { id: 'K01', name: '产科' }, period: 'afternoon' };
const typed = {
  ...{ room: '1楼01诊室', start: '15:00', slotMinutes: '30', slots: '4', places: '2' },
  ...{ clinicType: '0', fee: '12.5' },
};

test('R2a: "every week" on a make-up day means the weekday whose roster it works', () => {
  // A make-up Saturday with Friday's hours.
  const { kind, rosterWeekday } = dayOf('2026-02-14', defaultPolicy);
  expect([kind, rosterWeekday]).toEqual(['makeUp', 5]);
  const weekly = weeklyOf(session, undefined, rosterWeekday ?? undefined, defaultHours);
  const change = weekly && alwaysOf(weekly, typed, doctor, defaultHours);
  expect(change).toMatchObject({
    remove: { doctorId: 'D001', weekday: 5, period: 'afternoon' },
    set: { doctorId: 'D001', weekday: 5, start: '15:00', end: '17:00', fee: 1250 },
  });
});

test('R2a: a substitute’s session is changed for its day only, and so is one that no weekly clinic has', () => {
  expect(weeklyOf(session, undefined, 3, defaultHours)).toMatchObject({ weekday: 3 });
  expect(weeklyOf(session, { ...doctor, id: 'D002' }, 3, defaultHours)).toBeUndefined();
  // The hospital is closed on Saturday afternoons. Before the calendar is loaded, the weekday is
  // unknown.
  expect(weeklyOf(session, undefined, 6, defaultHours)).toBeUndefined();
  expect(weeklyOf(session, undefined, undefined, defaultHours)).toBeUndefined();
});
