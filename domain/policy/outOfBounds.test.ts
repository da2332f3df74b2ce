import { defaultPolicy, type Policy, policySchema } from '../../types/policy/policy';
import { defined } from '../defined';
import { type Bounds, policyBounds } from './bounds';
import { outOfBounds } from './outOfBounds';

const having = (group: string, name: string, value: unknown): Policy => ({
  ...defaultPolicy,
  [group]: { ...(defaultPolicy as unknown as Record<string, object>)[group], [name]: value },
});

/**
 * The paths that the contract reports as out of bounds; contradictions are found by `problemsOf`.
 */
const refused = (policy: Policy) =>
  (policySchema.safeParse(policy).error?.issues ?? [])
    .filter(({ code, path }) => code !== 'custom' || path.at(-1) === 'date')
    .map(({ path }) => path.join('.'));

const fields = Object.entries(policyBounds).flatMap(([group, of]) =>
  Object.entries<Bounds>(of).map(([name, bounds]) => [group, name, bounds] as const),
);

test.each(fields)(
  '%s.%s is out of bounds exactly where the contract refuses it',
  (group, name, of) => {
    const tried =
      'min' in of
        ? [of.min - 1, of.min, of.max, of.max + 1, of.min + 0.5, Number.NaN]
        : ['00:00', '23:59', '24:00', '8:00', '08:60', ''];
    for (const value of tried) {
      const policy = having(group, name, value);
      expect([value, [...outOfBounds(policy)]]).toEqual([value, refused(policy)]);
    }
  },
);

test.each([
  [{ date: '2026-12-24', reason: '院庆' }],
  [{ date: '2026-02-30', reason: '院庆' }],
  [{ date: '', reason: '院庆' }],
  [{ date: '1899-12-31', reason: '院庆' }],
  [{ date: '2026-12-24', reason: ' ' }],
  [{ date: '2026-12-24', reason: '庆'.repeat(51) }],
])('the same for a day of the calendar: %j', day => {
  for (const kind of ['closings', 'openings']) {
    const policy = having('calendar', kind, [day]);
    expect([...outOfBounds(policy)]).toEqual([...new Set(refused(policy))]);
  }
});

test.each<{ name?: string; reportBy?: string; start?: string; end?: string }>([
  { name: '' },
  { name: ' ' },
  { name: '晚间专家门诊部' },
  { name: ' 晚上 ' },
  { reportBy: '24:00' },
  { reportBy: '9:00' },
  { start: '' },
  { end: '12:60' },
])('the same for the names and times of the hours: %j', ({ start, end, ...period }) => {
  const { periods, week } = defaultPolicy.hours;
  const [first, ...later] = periods;
  const [[morning, ...afternoon] = [], ...days] = week;
  const changed = { ...morning!, ...defined({ start, end }) };
  const hours = {
    periods: [{ ...first!, ...period }, ...later],
    week: [[changed, ...afternoon], ...days],
  };
  const policy = { ...defaultPolicy, hours };
  expect([...outOfBounds(policy)]).toEqual(refused(policy));
});
