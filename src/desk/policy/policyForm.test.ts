import { defaultPolicy, type Policy } from '../../../types/policy/policy';
import { allFields, boundsOf, valueAt } from './fields';
import { changesOf, check, formOf, type PolicyForm, rebase } from './policyForm';

const base = formOf(defaultPolicy);
const having = (change: Partial<PolicyForm['values']>): PolicyForm => ({
  ...base,
  values: { ...base.values, ...change },
});
const mistakesOf = (draft: PolicyForm) => {
  const checked = check(draft);
  return 'mistakes' in checked ? checked.mistakes : undefined;
};

test('every number of the policy is in the form', () => {
  const { calendar, ...numbers } = defaultPolicy;
  const paths = Object.entries(numbers).flatMap(([group, fields]) =>
    Object.keys(fields).map(name => `${group}.${name}`),
  );
  expect(allFields.map(({ path }) => path as string).sort()).toEqual(paths.sort());
  expect(calendar).toEqual({ closings: [], openings: [] });
});

test('an untouched form is the policy itself', () => {
  expect(check(base)).toEqual({ policy: defaultPolicy });
  expect(changesOf(base, base)).toEqual([]);
});

test('bounds come from the contract, and are said when they are passed', () => {
  expect(boundsOf('booking.opensDaysAhead')).toEqual({ min: 1, max: 60 });
  expect(boundsOf('stop.daysBefore')).toEqual({ min: 0, max: 30 });
  const said = '请填 1 至 60 的整数';
  for (const typed of ['0', '61', '', 'x', '1.5'])
    expect(mistakesOf(having({ 'booking.opensDaysAhead': typed }))).toMatchObject({
      'booking.opensDaysAhead': said,
    });
});

test('numbers that contradict each other are said in a sentence', () => {
  expect(mistakesOf(having({ 'checkIn.afternoonBy': '09:00' }))).toEqual({
    'checkIn.afternoonBy': '下午的报到时间须晚于上午的',
  });
});

test('what was changed is said, old and new', () => {
  const draft = {
    ...having({ 'bar.strikes': '4' }),
    closings: [{ date: '2026-12-24', reason: '院庆' }],
  };
  expect(changesOf(base, draft)).toEqual(['违约几次暂停预约：3 → 4', '额外停诊日：加 1 天']);
});

test('somebody else changed the policy meanwhile: theirs is taken over, what was typed here stays', () => {
  const day = (date: string) => ({ date, reason: '院庆' });
  const before: PolicyForm = { ...base, closings: [day('2026-12-01'), day('2026-12-02')] };
  const mine: PolicyForm = {
    ...before,
    values: { ...before.values, 'bar.strikes': '4' },
    closings: [day('2026-12-02'), day('2026-12-24')],
  };
  const theirs: PolicyForm = {
    ...before,
    values: { ...before.values, 'bar.strikes': '5', 'booking.maxLive': '6' },
    closings: [...before.closings, day('2026-12-20')],
  };
  const after = rebase(before, mine, theirs);
  expect(after.values['bar.strikes']).toBe('4');
  expect(after.values['booking.maxLive']).toBe('6');
  expect(after.closings.map(({ date }) => date)).toEqual([
    '2026-12-02',
    '2026-12-20',
    '2026-12-24',
  ]);
  const checked = check(after) as { policy: Policy };
  expect(valueAt(checked.policy, 'bar.strikes')).toBe(4);
});
