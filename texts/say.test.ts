import { sayDate, sayFullDate, sayMoment } from './say';

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
    expect(sayFullDate(Date.UTC(2027, 7, 28, 3, 0))).toBe('2027年8月28日');
  });
});
