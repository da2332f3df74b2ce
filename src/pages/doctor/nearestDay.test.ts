import { nearestDay } from './nearestDay';

const day = (date: string, state = 'open') => ({ date, state });

test('R13: the day itself, else the nearest that can be booked; of two as near, the later', () => {
  const days = [
    day('2026-12-07'),
    day('2026-12-09', 'closed'),
    day('2026-12-11'),
    day('2026-12-16'),
  ];
  expect(nearestDay(days, '2026-12-09')?.date).toBe('2026-12-09');
  expect(nearestDay(days, '2026-12-10')?.date).toBe('2026-12-11');
  expect(nearestDay([day('2026-12-08'), day('2026-12-12')], '2026-12-10')?.date).toBe('2026-12-12');
  expect(nearestDay([day('2026-12-08', 'full')], '2026-12-10')?.date).toBe('2026-12-08');
  expect(nearestDay([], '2026-12-10')).toBeUndefined();
});
