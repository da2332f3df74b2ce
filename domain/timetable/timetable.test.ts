import fc from 'fast-check';
import { defaultPolicy } from '../../types/policy/policy';
import { defaultHours, type Hours } from '../../types/timetable/hours';
import { clinicTypes } from '../../types/timetable/scheduling';
import { addDays, minutesOf, type Weekday } from '../time/time';
import { dayOf } from './clinicDays';
import { directoryOf } from './directory';
import type { RosterRow } from './roster';
import { sessionsFor } from './timetable';

const row = (change: Partial<RosterRow> = {}): RosterRow => ({
  line: 2,
  doctorId: 'D001',
  doctor: '胡长青',
  department: '产科',
  title: '主任医师',
  clinicType: 'expert',
  weekday: 3,
  period: 'morning',
  slotMinutes: 30,
  places: 2,
  room: '1楼01诊室',
  ...change,
});
/** The departments of some rows, numbered from K01 on. */
const inForce = (rows: RosterRow[]) => ({ ...directoryOf(rows, []), rows });
const periods = ['morning', 'afternoon', 'evening'];
const day = (date: string, hours = defaultHours) => dayOf(date, { ...defaultPolicy, hours });
const on = (date: string, rows: RosterRow[], hours = defaultHours) =>
  sessionsFor(date, inForce(rows), day(date, hours));
/** Evenings on every day, Saturday afternoons, and a Sunday that starts late. */
const long: Hours = {
  periods: [...defaultHours.periods, { id: 'evening', name: '晚上', reportBy: '19:00' }],
  week: [
    ...defaultHours.week.slice(0, 5).map(held => [...held, evening('18:30', '20:30')]),
    [...defaultHours.week[0]!.slice(0, 2), evening('18:00', '20:00')],
    [{ period: 'morning', start: '09:00', end: '11:00' }, evening('17:00', '19:00')],
  ],
};
function evening(start: string, end: string) {
  return { period: 'evening', start, end };
}

test('R2: a Wednesday morning of 30 minutes and 2 places is 8 slots with numbers 1 to 16', () => {
  const [session, ...others] = on('2026-11-25', [row()]);
  expect(others).toEqual([]);
  expect(session).toMatchObject({
    id: 'S-20261125-D001-am',
    date: '2026-11-25',
    period: 'morning',
    department: { id: 'K01', name: '产科' },
    doctor: { id: 'D001', name: '胡长青', title: '主任医师' },
    clinicType: 'expert',
    room: '1楼01诊室',
    capacity: 16,
  });
  expect(session?.slots).toHaveLength(8);
  expect(session?.slots[0]).toEqual({ start: '08:00', end: '08:30', capacity: 2, firstNumber: 1 });
  expect(session?.slots[7]).toEqual({
    start: '11:30',
    end: '12:00',
    capacity: 2,
    firstNumber: 15,
  });
});

test('R2: an afternoon runs from 14:30 to 17:30', () => {
  const [session] = on('2026-11-25', [row({ period: 'afternoon', slotMinutes: 20, places: 3 })]);
  expect(session?.id).toBe('S-20261125-D001-pm');
  expect(session?.slots).toHaveLength(9);
  expect(session?.slots[0]?.start).toBe('14:30');
  expect(session?.slots[8]).toEqual({
    start: '17:10',
    end: '17:30',
    capacity: 3,
    firstNumber: 25,
  });
});

test('R2a: a clinic with its own times stays within the hours of the day', () => {
  const late = row({ start: '09:00', end: '11:30' });
  const times = (held: [string, string]) => {
    const week = defaultHours.week.map(day =>
      day.map(each =>
        each.period === 'morning' ? { ...each, start: held[0], end: held[1] } : each,
      ),
    );
    const slots = on('2026-11-25', [late], { ...defaultHours, week })[0]?.slots;
    return slots && [slots.length, slots[0]?.start, slots.at(-1)?.end];
  };
  expect(times(['08:00', '12:00'])).toEqual([5, '09:00', '11:30']);
  expect(times(['09:30', '11:00'])).toEqual([3, '09:30', '11:00']);
  expect(times(['07:00', '09:00'])).toBeUndefined();
  expect(times(['11:15', '12:00'])).toBeUndefined();
});

test('R2: only the weekday’s own rows are used, in the order of the roster', () => {
  const roster = [
    row({ doctorId: 'D002' }),
    row({ weekday: 4 }),
    row(),
    row({ period: 'afternoon' }),
  ];
  expect(on('2026-11-25', roster).map(({ id }) => id)).toEqual([
    'S-20261125-D002-am',
    'S-20261125-D001-am',
    'S-20261125-D001-pm',
  ]);
});

test('R2: Sundays and holidays have no sessions, a make-up Saturday has all of Friday’s', () => {
  const everyDay = [1, 2, 3, 4, 5, 6].flatMap(weekday =>
    periods.map(period => row({ weekday: weekday as Weekday, period, room: `${weekday}` })),
  );
  expect(on('2026-11-29', everyDay)).toEqual([]);
  expect(on('2026-10-01', everyDay)).toEqual([]);
  expect(on('2027-01-01', everyDay)).toEqual([]);
  expect(on('2026-10-10', everyDay).map(({ id, room }) => [id, room])).toEqual([
    ['S-20261010-D001-am', '5'],
    ['S-20261010-D001-pm', '5'],
  ]);
  expect(on('2026-11-28', everyDay).map(({ id }) => id)).toEqual(['S-20261128-D001-am']);
});

test('R2: evenings, Saturday afternoons and Sundays follow the hospital’s hours and have ids of their own', () => {
  const everyDay = [1, 2, 3, 4, 5, 6, 7].flatMap(weekday =>
    periods.map(period => row({ weekday: weekday as Weekday, period })),
  );
  const times = (date: string) =>
    on(date, everyDay, long).map(({ id, slots }) => [id, slots[0]?.start, slots.at(-1)?.end]);
  expect(times('2026-11-28')).toEqual([
    ['S-20261128-D001-am', '08:00', '12:00'],
    ['S-20261128-D001-pm', '14:30', '17:30'],
    ['S-20261128-D001-evening', '18:00', '20:00'],
  ]);
  expect(times('2026-11-29')).toEqual([
    ['S-20261129-D001-am', '09:00', '11:00'],
    ['S-20261129-D001-evening', '17:00', '19:00'],
  ]);
  // A make-up Sunday has Monday's hours, a holiday none.
  expect(times('2026-09-20').map(([, start]) => start)).toEqual(['08:00', '14:30', '18:30']);
  expect(times('2026-10-04')).toEqual([]);
});

const rosterRows = fc.uniqueArray(
  fc.record({
    line: fc.nat(),
    doctorId: fc.constantFrom('D001', 'D002', 'D003', 'D-4'),
    doctor: fc.constantFrom('胡长青', '钱俊杰'),
    department: fc.constantFrom('产科', '儿科'),
    title: fc.constant('主治医师'),
    clinicType: fc.constantFrom(...clinicTypes),
    weekday: fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>,
    period: fc.constantFrom(...periods),
    slotMinutes: fc.integer({ min: 5, max: 30 }),
    places: fc.integer({ min: 1, max: 200 }),
    room: fc.constantFrom('1楼01诊室', '2楼02诊室'),
  }),
  { selector: ({ doctorId, weekday, period }) => `${doctorId} ${weekday} ${period}` },
);
const dates = fc.integer({ min: 0, max: 1200 }).map(n => addDays('2026-01-01', n));

test('R4: for any roster, places add up, slots do not overlap and stay within the hours, numbers are consecutive, ids are unique', () => {
  fc.assert(
    fc.property(dates, rosterRows, (date, roster) => {
      const held = day(date, long).hours;
      const sessions = on(date, roster, long);
      expect(new Set(sessions.map(({ id }) => id)).size).toBe(sessions.length);
      for (const { period, capacity, slots } of sessions) {
        const hours = held.find(one => one.period === period)!;
        expect(slots.length).toBeGreaterThan(0);
        let free = minutesOf(hours.start);
        let number = 1;
        for (const slot of slots) {
          expect(minutesOf(slot.start)).toBeGreaterThanOrEqual(free);
          expect(minutesOf(slot.end)).toBeGreaterThan(minutesOf(slot.start));
          expect(minutesOf(slot.end) - minutesOf(slot.start)).toBeLessThanOrEqual(30);
          expect(slot.firstNumber).toBe(number);
          free = minutesOf(slot.end);
          number += slot.capacity;
        }
        expect(free).toBeLessThanOrEqual(minutesOf(hours.end));
        expect(capacity).toBe(number - 1);
      }
    }),
  );
});

test('every row of a weekday becomes a session on an ordinary day', () => {
  fc.assert(
    fc.property(rosterRows, roster => {
      const ids = on('2026-11-25', roster, long).map(({ id }) => id);
      expect(ids).toHaveLength(roster.filter(({ weekday }) => weekday === 3).length);
    }),
  );
});
