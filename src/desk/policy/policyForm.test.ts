import { deskTexts } from '../../../texts/desk';
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

test('every value of the policy is in the form', () => {
  const { calendar, hours: _hours, queue, ...others } = defaultPolicy;
  const { off, ...queueNumbers } = queue;
  const numbers = { ...others, queue: queueNumbers };
  const paths = Object.entries(numbers).flatMap(([group, fields]) =>
    Object.keys(fields).map(name => `${group}.${name}`),
  );
  expect(allFields.map(({ path }) => path as string).sort()).toEqual(paths.sort());
  expect([calendar, off]).toEqual([{ closings: [], openings: [] }, []]);
});

test('an unchanged form is the policy itself', () => {
  expect(check(base)).toEqual({ policy: defaultPolicy });
  expect(changesOf(base, base)).toEqual([]);
});

test('bounds come from the contract, and a value out of bounds is reported', () => {
  expect(boundsOf('booking.opensDaysAhead')).toEqual({ min: 1, max: 60 });
  expect(boundsOf('stop.daysBefore')).toEqual({ min: 0, max: 30 });
  const said = '请填 1 至 60 的整数';
  for (const typed of ['0', '61', '', 'x', '1.5'])
    expect(mistakesOf(having({ 'booking.opensDaysAhead': typed }))).toMatchObject({
      'booking.opensDaysAhead': said,
    });
});

test('contradictory values are reported in a sentence', () => {
  expect(
    mistakesOf(having({ 'booking.closesDaysBefore': '7', 'booking.closesAt': '08:00' })),
  ).toEqual({
    'booking.closesDaysBefore': '预约截止须晚于预约开放',
  });
});

test('a change is shown with its old and new value', () => {
  expect(changesOf(base, having({ 'bar.strikes': '4' }))).toEqual(['违约几次暂停预约：3 → 4']);
});

test('every value is shown in a sentence with its new value', () => {
  const { says } = deskTexts.policy;
  for (const { path, unit } of allFields) {
    const typed = unit ? '47' : '06:47';
    expect(says[path](having({ [path]: typed }).values)).toContain(typed);
    expect(says[path](base.values)).toMatch(/^[^a-z]+。$/);
  }
});

test('if another member changed the policy meanwhile, their changes are taken over, and typed ones stay', () => {
  const mine = having({ 'bar.strikes': '4' });
  const closings = [{ date: '2026-12-20', reason: '院庆' }];
  const theirs: PolicyForm = {
    ...having({ 'bar.strikes': '5', 'booking.maxLive': '6' }),
    elsewhere: { ...base.elsewhere, calendar: { closings, openings: [] } },
  };
  const after = rebase(base, mine, theirs);
  expect(after.values['bar.strikes']).toBe('4');
  expect(after.values['booking.maxLive']).toBe('6');
  const checked = check(after) as { policy: Policy };
  expect(valueAt(checked.policy, 'bar.strikes')).toBe(4);
  expect(checked.policy.calendar.closings).toEqual(closings);
});
