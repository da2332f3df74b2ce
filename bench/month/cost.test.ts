import { dayOf, planFor, useOfMonth } from './cost';

const day = dayOf(
  { calls: 1728, requests: 2500 },
  { appointments: 10, calls: 2000, requests: 5000 },
  { appointments: 30, calls: 2200, requests: 5900 },
);

test('two days give the cost of each appointment, and of a day in use', () => {
  expect(day.each).toEqual({ calls: 10, requests: 45 });
  expect(day.inUse).toEqual({ calls: 1900, requests: 4550 });
});

test('a month is thirty such days, or thirty idle ones without appointments', () => {
  expect(useOfMonth(day, 0)).toEqual({ calls: 51_840, requests: 75_000 });
  expect(useOfMonth(day, 2000)).toEqual({ calls: 657_000, requests: 2_836_500 });
});

test('the plan is the cheapest known one that includes the use', () => {
  const plans = [
    { name: 'large', yuan: 999, requests: 1000 },
    { name: 'unknown', yuan: 99, requests: null },
    { name: 'small', yuan: 19.9, requests: 100 },
  ];
  expect(planFor({ calls: 40, requests: 60 }, plans)?.name).toBe('small');
  expect(planFor({ calls: 41, requests: 60 }, plans)?.name).toBe('large');
  expect(planFor({ calls: 941, requests: 60 }, plans)).toBeUndefined();
  expect(planFor({ calls: 0, requests: 1 })?.yuan).toBe(19.9);
});
