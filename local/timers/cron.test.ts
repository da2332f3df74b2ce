import { parseCron } from './cron';

/** The epoch ms of a moment written in UTC+8. */
const at = (text: string) => Date.parse(`${text}+08:00`);

test.each([
  ['0 */5 * * * * *', '2026-11-22T08:02:30', '2026-11-22T08:05:00', '2026-11-22T08:00:00'],
  ['30 0 7 * * * *', '2026-11-22T08:00:00', '2026-11-23T07:00:30', '2026-11-22T07:00:30'],
  ['0 0 0 1 * * *', '2026-12-31T23:59:59', '2027-01-01T00:00:00', '2026-12-01T00:00:00'],
  ['0 0 2 * * MON *', '2026-11-22T08:00:00', '2026-11-23T02:00:00', '2026-11-16T02:00:00'],
  ['0 15,45 8-17 * * 1-5 *', '2026-11-20T17:50:00', '2026-11-23T08:15:00', '2026-11-20T17:45:00'],
  ['0 0 12 29 2 * *', '2026-11-22T00:00:00', '2028-02-29T12:00:00', '2024-02-29T12:00:00'],
])('%s around %s in UTC+8', (expression, moment, next, last) => {
  const schedule = parseCron(expression);
  expect(schedule.after(at(moment))).toBe(at(next));
  expect(schedule.lastUpTo(at(moment))).toBe(at(last));
});

test('the due second counts as due, and the next one comes after it', () => {
  const schedule = parseCron('0 0 7 * * * *');
  const due = at('2026-11-22T07:00:00');
  expect(schedule.lastUpTo(due)).toBe(due);
  expect(schedule.lastUpTo(due + 999)).toBe(due);
  expect(schedule.lastUpTo(due - 1)).toBe(at('2026-11-21T07:00:00'));
  expect(schedule.after(due)).toBe(at('2026-11-23T07:00:00'));
});

test('a year field ends it', () => {
  const schedule = parseCron('0 0 12 31 12 * 2026');
  expect(schedule.after(at('2026-11-22T00:00:00'))).toBe(at('2026-12-31T12:00:00'));
  expect(schedule.after(at('2027-01-01T00:00:00'))).toBeNull();
  expect(schedule.lastUpTo(at('2026-11-22T00:00:00'))).toBeNull();
});

test.each(['*/5 * * * *', '0 */5 * * * *', '0 0 24 * * * *', 'nonsense', ''])(
  '"%s" is refused by its text',
  expression => {
    expect(() => parseCron(expression)).toThrow(`timer "${expression}"`);
  },
);
