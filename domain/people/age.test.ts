import { ageOn } from './age';

test('a birthday counts from the day itself on', () => {
  expect(ageOn('2011-11-25', '2026-11-25')).toBe(15);
  expect(ageOn('2011-11-26', '2026-11-25')).toBe(14);
  expect(ageOn('2000-11-23', '2026-11-22')).toBe(25);
  expect(ageOn('2000-11-22', '2026-11-22')).toBe(26);
  expect(ageOn('2012-02-29', '2026-02-28')).toBe(13);
});
