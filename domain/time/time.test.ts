import fc from 'fast-check';
import {
  addDays,
  addMonths,
  at,
  dateOf,
  daysBetween,
  isLocalDate,
  minutesOf,
  nextTime,
  timeFromMinutes,
  timeOf,
  weekdayOf,
} from './time';

const moments = fc.integer({ min: Date.UTC(1995, 0, 1), max: Date.UTC(2099, 11, 31) });
const iso = (text: string) => Date.parse(text);

test('a local date and time is the moment eight hours before the same in UTC', () => {
  expect(at('2026-11-24', '14:00')).toBe(iso('2026-11-24T06:00:00.000Z'));
  expect(at('2026-11-24')).toBe(iso('2026-11-23T16:00:00.000Z'));
  expect(at('2024-02-29', '23:59')).toBe(iso('2024-02-29T15:59:00.000Z'));
});

test('the local day begins at 16:00 UTC the day before', () => {
  expect(dateOf(iso('2026-11-23T15:59:59.999Z'))).toBe('2026-11-23');
  expect(dateOf(iso('2026-11-23T16:00:00.000Z'))).toBe('2026-11-24');
  expect(timeOf(iso('2026-11-23T15:59:59.999Z'))).toBe('23:59');
  expect(timeOf(iso('2026-11-23T16:00:00.000Z'))).toBe('00:00');
});

test.each([
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  '2026-1-1',
  '26-01-01',
  '2026-01-01T00:00',
  '',
  null,
  20260101,
])('%p is no local date', value => {
  expect(isLocalDate(value)).toBe(false);
  expect(() => at(value as string)).toThrow(RangeError);
});

test.each(['24:00', '8:00', '08:60', '08-00', '', '08:00:00'])('%p is no local time', value => {
  expect(() => minutesOf(value)).toThrow(RangeError);
});

test('a moment that is no number is refused, not turned into a date', () => {
  expect(() => dateOf(Number.NaN)).toThrow(RangeError);
});

test('minutes of the day and times of day are each other’s inverse', () => {
  for (let minute = 0; minute < 1440; minute++)
    expect(minutesOf(timeFromMinutes(minute))).toBe(minute);
  expect(() => timeFromMinutes(1440)).toThrow(RangeError);
  expect(() => timeFromMinutes(-1)).toThrow(RangeError);
});

test('days are counted across month ends, leap days and other countries’ summer time', () => {
  expect(addDays('2026-11-30', 1)).toBe('2026-12-01');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-03-08', 1)).toBe('2026-03-09');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  expect(daysBetween('2026-11-18', '2026-11-25')).toBe(7);
  expect(daysBetween('2026-11-25', '2026-11-18')).toBe(-7);
  expect(daysBetween('2026-10-30', '2026-11-02')).toBe(3);
});

test('weekdays run from Monday 1 to Sunday 7', () => {
  expect(
    ['23', '24', '25', '26', '27', '28', '29'].map(day => weekdayOf(`2026-11-${day}`)),
  ).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test.each([
  ['2026-03-31', '10:00', -1, '2026-02-28'],
  ['2026-02-28', '11:00', 6, '2026-08-28'],
  ['2026-03-31', '10:00', 6, '2026-09-30'],
  ['2028-03-31', '00:30', -1, '2028-02-29'],
  ['2026-01-31', '00:00', 1, '2026-02-28'],
  ['2026-12-31', '23:59', 2, '2027-02-28'],
])('R8: %s %s and %i months is %s at the same time', (date, time, months, expected) => {
  expect(addMonths(at(date, time), months)).toBe(at(expected, time));
});

test('milliseconds survive the adding of months', () => {
  expect(addMonths(at('2026-11-24', '14:59') + 59_999, 1)).toBe(at('2026-12-24', '14:59') + 59_999);
});

test('date, time and moment agree for any moment', () => {
  fc.assert(
    fc.property(moments, moment => {
      const rest = moment - at(dateOf(moment), timeOf(moment));
      expect(rest).toBeGreaterThanOrEqual(0);
      expect(rest).toBeLessThan(60_000);
    }),
  );
});

test('adding days and counting them agree for any date', () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: -4000, max: 4000 }), (moment, n) => {
      const date = dateOf(moment);
      const later = addDays(date, n);
      expect(daysBetween(date, later)).toBe(n);
      expect(weekdayOf(later)).toBe(((((weekdayOf(date) - 1 + n) % 7) + 7) % 7) + 1);
      expect(at(later) - at(date)).toBe(n * 86_400_000);
    }),
  );
});

test('the next time of day is today, or tomorrow if that time has passed', () => {
  const noon = at('2026-11-24', '12:00');
  expect(nextTime(noon, '12:01')).toBe(at('2026-11-24', '12:01'));
  expect(nextTime(noon, '12:00')).toBe(at('2026-11-25', '12:00'));
  expect(nextTime(noon, '00:00')).toBe(at('2026-11-25'));
});
