import { at } from '../time/time';
import { mayBookReturn } from './bookedInRoom';

const date = '2026-11-25';

test.each([
  ['arrived', '10:00', undefined],
  ['fulfilled', '23:59', undefined],
  ['booked', '10:00', 'RETURN_NOT_ARRIVED'],
  ['noshow', '10:00', 'RETURN_NOT_ARRIVED'],
  ['cancelled', '10:00', 'RETURN_NOT_ARRIVED'],
] as const)('a doctor books the return visit of whoever is there: %s', (status, time, code) => {
  const answer = mayBookReturn({ status, date }, at(date, time));
  expect(answer.ok ? undefined : answer.refused.code).toBe(code);
});

test('refuses a visit on another day', () => {
  const answer = mayBookReturn({ status: 'fulfilled', date }, at('2026-11-26'));
  expect(answer.ok ? undefined : answer.refused.code).toBe('RETURN_NOT_TODAY');
});
