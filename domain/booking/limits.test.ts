import fc from 'fast-check';
import { defaultPolicy } from '../../types/policy/policy';
import { brokenLimit, heldBy, limitsFor, limitsForMove, nothingHeld } from './limits';

const live = (_id: string, date: string, departmentId: string) => ({
  _id,
  sessionId: `S-${_id}`,
  date,
  departmentId,
  at: 1,
});
const wish = { date: '2026-11-25', departmentId: 'K01' };
const broken = (...appointments: ReturnType<typeof live>[]) =>
  brokenLimit(limitsFor(wish, defaultPolicy), heldBy(appointments))?.code;

describe('R4: the number of appointments that a patient may hold', () => {
  test('a patient who holds nothing breaks no limit', () => {
    expect(brokenLimit(limitsFor(wish, defaultPolicy), nothingHeld())).toBeUndefined();
  });
  test('one per department and day', () => {
    expect(broken(live('a', '2026-11-25', 'K01'))).toBe('LIMIT_DEPARTMENT_DAY');
    expect(broken(live('a', '2026-11-26', 'K01'))).toBeUndefined();
  });
  test('two per day', () => {
    expect(broken(live('a', '2026-11-25', 'K02'))).toBeUndefined();
    expect(broken(live('a', '2026-11-25', 'K02'), live('b', '2026-11-25', 'K03'))).toBe(
      'LIMIT_DAY',
    );
  });
  test('five in all', () => {
    const elsewhere = [26, 27, 28, 30].map(day => live(`${day}`, `2026-11-${day}`, 'K02'));
    expect(broken(...elsewhere)).toBeUndefined();
    expect(broken(...elsewhere, live('z', '2026-12-01', 'K02'))).toBe('LIMIT_TOTAL');
  });
  test('a move has to keep only the limits of a new day or department', () => {
    const paths = (to: typeof wish) =>
      limitsForMove(wish, to, defaultPolicy).map(({ path }) => path);
    expect(paths(wish)).toEqual([]);
    expect(paths({ ...wish, departmentId: 'K02' })).toEqual(['departments.2026-11-25 K02']);
    expect(paths({ ...wish, date: '2026-11-26' })).toEqual([
      'departments.2026-11-26 K01',
      'days.2026-11-26',
    ]);
  });

  test('a patient who books only while no limit is broken never holds more than the policy allows', () => {
    const wishes = fc.array(
      fc.record({
        date: fc.constantFrom('2026-11-25', '2026-11-26', '2026-11-27'),
        departmentId: fc.constantFrom('K01', 'K02', 'K03'),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(wishes, asked => {
        const held: ReturnType<typeof live>[] = [];
        for (const [n, each] of asked.entries())
          if (!brokenLimit(limitsFor(each, defaultPolicy), heldBy(held)))
            held.push(live(`${n}`, each.date, each.departmentId));
        const most = (key: (each: (typeof held)[number]) => string) =>
          Math.max(0, ...held.map(one => held.filter(each => key(each) === key(one)).length));
        expect(held.length).toBeLessThanOrEqual(5);
        expect(most(each => each.date)).toBeLessThanOrEqual(2);
        expect(most(each => `${each.date} ${each.departmentId}`)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
