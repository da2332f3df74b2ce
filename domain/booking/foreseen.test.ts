import { defaultPolicy } from '../../types/policy/policy';
import { at } from '../time/time';
import { foreseen } from './foreseen';

const now = at('2026-11-23', '09:00');
const limits = defaultPolicy.booking;
const here = { date: '2026-11-25', departmentId: 'K01' };
const code = (...given: Parameters<typeof foreseen>) => foreseen(...given)?.code;

test('R8: until a bar ends it is shown, whatever is chosen', () => {
  const barred = { barredUntil: at('2026-12-01'), booked: [] };
  expect(code(barred, undefined, limits, now)).toBe('BARRED');
  expect(code(barred, here, limits, at('2026-12-01'))).toBeUndefined();
});

test('R4: one per department and day, two per day, five in all, as the booking itself refuses', () => {
  const other = { ...here, departmentId: 'K02' };
  expect(code({ booked: [here] }, here, limits, now)).toBe('LIMIT_DEPARTMENT_DAY');
  expect(code({ booked: [here] }, other, limits, now)).toBeUndefined();
  expect(code({ booked: [here, other] }, { ...here, departmentId: 'K03' }, limits, now)).toBe(
    'LIMIT_DAY',
  );
  expect(code({ booked: [here] }, undefined, limits, now)).toBeUndefined();
  const five = [1, 2, 3, 4, 5].map(day => ({ date: `2026-11-2${day}`, departmentId: 'K09' }));
  expect(code({ booked: five }, undefined, limits, now)).toBe('LIMIT_TOTAL');
});
