import { addDays, dayWords } from './days';

describe('a date in words', () => {
  test('near days go by name', () => {
    expect(dayWords('2026-11-26', '2026-11-25')).toEqual({
      name: '明天',
      day: '11月26日',
      weekday: '周四',
    });
  });
  test('others by weekday, also in another year', () => {
    expect(dayWords('2027-01-04', '2026-12-28')).toEqual({
      name: '周一',
      day: '1月4日',
      weekday: '周一',
    });
  });
});

test('days are counted over the ends of months and years', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
});
