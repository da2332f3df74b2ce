import {
  dayWords,
  sayDate,
  sayFullDate,
  sayMoment,
  sayNamedDay,
  sayShortDate,
  sayWholeDate,
} from './say';

describe('dates and moments in a nurse’s words', () => {
  test('a date says its weekday', () => expect(sayDate('2026-11-25')).toBe('11月25日 周三'));
  test('today, tomorrow and the day after go by name', () => {
    expect(sayDate('2026-11-25', '2026-11-25')).toBe('今天 11月25日 周三');
    expect(sayDate('2026-11-26', '2026-11-25')).toBe('明天 11月26日 周四');
    expect(sayDate('2026-11-27', '2026-11-25')).toBe('后天 11月27日 周五');
  });
  test('another year is said', () =>
    expect(sayDate('2027-01-04', '2026-12-28')).toBe('2027年1月4日 周一'));
  test('a moment is said in Shanghai time whatever the zone of the machine', () => {
    expect(sayMoment(Date.UTC(2026, 10, 24, 6, 0))).toBe('11月24日 周二 14:00');
    expect(sayMoment(Date.UTC(2026, 10, 24, 17, 0))).toBe('11月25日 周三 01:00');
    expect(sayMoment(Date.UTC(2026, 10, 24, 6, 0), '2026-11-23')).toBe('明天 11月24日 周二 14:00');
    expect(sayMoment(Date.UTC(2026, 10, 24, 6, 0), '2026-11-24')).toBe('今天 14:00');
    expect(sayFullDate(Date.UTC(2027, 7, 28, 3, 0))).toBe('2027年8月28日');
  });
});

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

test('a short date says its year only when it is another one', () => {
  expect(sayShortDate('2026-11-25')).toBe('11月25日');
  expect(sayShortDate('2026-11-05', '2026-12-01')).toBe('11月5日');
  expect(sayShortDate('2025-12-30', '2026-11-22')).toBe('2025年12月30日');
  expect(sayShortDate('2027-01-01', '2026-12-31')).toBe('2027年1月1日');
});

test('a day of a list is called by its name or its weekday', () => {
  expect(sayNamedDay('2026-11-26', '2026-11-25')).toBe('明天 11月26日');
  expect(sayNamedDay('2026-11-24', '2026-11-25')).toBe('周二 11月24日');
  expect(sayNamedDay('2027-01-04', '2026-12-28')).toBe('周一 1月4日');
});

test('a whole date says year and weekday', () => {
  expect(sayWholeDate('2027-02-23')).toBe('2027年2月23日 周二');
});
