import { HOUR, MINUTE } from '../time/time';
import { nextLook } from './smsReports';

test('R19: a report is asked for after five minutes, then less and less often, for nearly a day', () => {
  expect([0, 1, 2, 3, 4].map(looks => nextLook(1000, looks))).toEqual([
    1000 + 5 * MINUTE,
    1000 + 30 * MINUTE,
    1000 + 2 * HOUR,
    1000 + 23 * HOUR,
    undefined,
  ]);
});
