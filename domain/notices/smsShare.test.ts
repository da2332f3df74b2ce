import { mostOfDay } from './smsShare';

test('R19: telling of calls leaves half of the SMS of a day to what matters more', () => {
  expect([0, 1, 5, 100].map(perDay => mostOfDay('call', perDay))).toEqual([0, 1, 3, 50]);
  expect(mostOfDay('stopped', 100)).toBe(100);
});
