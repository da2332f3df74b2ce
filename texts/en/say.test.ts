import { counted } from './plural';
import {
  dayWords,
  sayDate,
  sayDaysBefore,
  sayFullDate,
  sayMoment,
  sayMonth,
  sayNamedDay,
  sayNearMoment,
  sayShortDate,
  sayWholeDate,
  sayWithin,
} from './say';

describe('dates and moments in English', () => {
  test('a date says its weekday; today and tomorrow go by name', () => {
    expect(sayDate('2026-12-02')).toBe('Wed 2 Dec');
    expect(sayDate('2026-12-02', '2026-12-02')).toBe('Today, Wed 2 Dec');
    expect(sayDate('2026-12-03', '2026-12-02')).toBe('Tomorrow, Thu 3 Dec');
    expect(sayDate('2026-12-04', '2026-12-02')).toBe('Fri 4 Dec');
    expect(sayDate('2027-01-04', '2026-12-28')).toBe('Mon 4 Jan 2027');
  });
  test('a moment is said in Shanghai time whatever the zone of the machine', () => {
    expect(sayMoment(Date.UTC(2026, 10, 24, 6, 0))).toBe('Tue 24 Nov 14:00');
    expect(sayMoment(Date.UTC(2026, 10, 24, 17, 0))).toBe('Wed 25 Nov 01:00');
    expect(sayMoment(Date.UTC(2026, 10, 24, 6, 0), '2026-11-24')).toBe('Today 14:00');
    expect(sayNearMoment(Date.UTC(2026, 10, 25, 7, 0), '2026-11-25')).toBe('Today 15:00');
    expect(sayFullDate(Date.UTC(2027, 7, 28, 3, 0))).toBe('28 Aug 2027');
  });
  test('other forms of a date', () => {
    expect(dayWords('2026-11-26', '2026-11-25')).toEqual({
      name: 'Tomorrow',
      day: '26 Nov',
      weekday: 'Thu',
    });
    expect(sayShortDate('2027-01-01', '2026-12-31')).toBe('1 Jan 2027');
    expect(sayNamedDay('2026-11-24', '2026-11-25')).toBe('Tue 24 Nov');
    expect(sayWholeDate('2027-02-23')).toBe('Tue 23 Feb 2027');
    expect(sayMonth('2026-11')).toBe('Nov 2026');
  });
  test('days before a visit stand before “the visit”', () => {
    expect([0, 1, 3].map(sayDaysBefore)).toEqual([
      'on the day of',
      'the day before',
      '3 days before',
    ]);
  });
  test('inside a sentence a day’s name is small', () => {
    expect(sayWithin('Today, Wed 2 Dec 14:00')).toBe('today, Wed 2 Dec 14:00');
    expect(sayWithin('Tue 24 Nov')).toBe('Tue 24 Nov');
  });
});

test('a count says one or many', () => {
  expect(counted(1, 'day')).toBe('1 day');
  expect(counted(0, 'day')).toBe('0 days');
  expect(counted(2, 'child', 'children')).toBe('2 children');
});
