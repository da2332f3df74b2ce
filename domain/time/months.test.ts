import fc from 'fast-check';
import { datesOf, monthAfter, monthOf, monthsBetween, nextMonth } from './months';
import { addDays, addMonths, at, dateOf, daysBetween } from './time';

const months = fc
  .integer({ min: Date.UTC(1995, 0, 1), max: Date.UTC(2099, 11, 31) })
  .map(moment => monthOf(dateOf(moment)));

test('a month has its dates, in a leap year one more', () => {
  expect(monthOf('2026-11-25')).toBe('2026-11');
  expect(datesOf('2026-02')).toHaveLength(28);
  expect(datesOf('2024-02').at(-1)).toBe('2024-02-29');
});

test('months are counted across the end of a year', () => {
  expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  expect(monthsBetween('2026-02', '2025-11')).toEqual([]);
  expect(monthAfter('2026-01', -1)).toBe('2025-12');
  expect(monthAfter('2026-11', 14)).toBe('2028-01');
});

test('a month’s dates are complete, in order, and followed by the next month’s', () => {
  fc.assert(
    fc.property(months, month => {
      const dates = datesOf(month);
      expect(dates.every(date => monthOf(date) === month)).toBe(true);
      expect(daysBetween(dates[0]!, dates.at(-1)!)).toBe(dates.length - 1);
      expect(addDays(dates.at(-1)!, 1)).toBe(datesOf(nextMonth(month))[0]);
    }),
  );
});

test('counting months and adding them to a moment agree', () => {
  fc.assert(
    fc.property(months, fc.integer({ min: -600, max: 600 }), (month, n) => {
      const later = monthAfter(month, n);
      expect(later).toBe(monthOf(dateOf(addMonths(at(`${month}-01`), n))));
      expect(monthAfter(later, -n)).toBe(month);
      if (n >= 0) expect(monthsBetween(month, later)).toHaveLength(n + 1);
    }),
  );
});
