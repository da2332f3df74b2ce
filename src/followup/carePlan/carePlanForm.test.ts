import { saveCarePlan } from '../../../types/care/saveCarePlan';
import {
  byDay,
  type CarePlanForm,
  check,
  emptyForm,
  emptyItem,
  formOf,
  type Item,
  problemsAt,
  toPlan,
} from './carePlanForm';

const item = (some: Partial<Item> = {}): Item => ({
  ...emptyItem(),
  day: '3',
  title: '伤口怎样换药',
  text: '伤口保持干燥，按医生说的日子换药。',
  ...some,
});
const draft = (some: Partial<CarePlanForm> = {}): CarePlanForm => ({
  ...emptyForm(),
  title: '骨折术后康复',
  items: [item()],
  ...some,
});

test('R21: the hospital accepts a form without mistakes', () => {
  const plan = toPlan(draft({ diagnoses: '骨折， 半月板、关节', department: '骨科' }));
  expect(check(draft())).toBeUndefined();
  expect(plan.diagnoses).toEqual(['骨折', '半月板', '关节']);
  const wish = { requestId: 'request-1', plan };
  expect(saveCarePlan.input.safeParse(wish).error?.issues).toBeUndefined();
});

test('R21: a missing value is reported at its field', () => {
  const bad = item({ day: '0', title: '药', text: '吃药' });
  expect(check(draft({ title: '', items: [bad] }))).toEqual({
    title: '请写名称，至少两个字',
    of: {
      [bad.id]: {
        day: '请写 1 到 730 之间的天数',
        title: '请写标题，2 到 20 个字',
        text: '请写给患者的话，至少五个字',
      },
    },
  });
  expect(check(draft({ items: [] }))).toMatchObject({ items: '请至少写一条' });
  expect(check(draft({ items: [item({ day: '三' })] }))?.of).not.toEqual({});
  expect(check(draft({ diagnoses: '很'.repeat(31) }))?.diagnoses).toBeTruthy();
});

test('R21: after a visit neither diagnoses nor birthdays are known', () => {
  const plan = toPlan(draft({ start: 'visit', diagnoses: '骨折', birthdays: true }));
  expect(plan).toMatchObject({ start: 'visit', diagnoses: [], birthdays: false });
  expect(toPlan(draft({ birthdays: true })).birthdays).toBe(true);
});

test('R21: a birthday greeting has no day', () => {
  const greeting = draft({ birthdays: true, items: [item({ kind: 'birthday', day: '' })] });
  expect(check(greeting)).toBeUndefined();
});

test('a plan that is read and saved again is the same, with the ids of its items', () => {
  const plan = toPlan(draft({ diagnoses: '骨折，半月板' }));
  const view = { planId: 'C-1', revision: 2, changedAt: 0, changedBy: '', sent: 0 };
  const read = formOf({
    ...view,
    ...plan,
    department: '骨科',
    diagnoses: plan.diagnoses ?? [],
    birthdays: false,
    active: true,
  });
  expect(toPlan(read)).toEqual({ ...plan, department: '骨科' });
});

test('messages are in the order in which they are sent', () => {
  const items = [
    item({ id: 'b', kind: 'birthday' }),
    item({ id: 'new', day: '' }),
    item({ id: 'late', day: '30' }),
    item({ id: 'early', day: '3' }),
  ];
  expect(byDay(items).map(({ id }) => id)).toEqual(['early', 'late', 'new', 'b']);
});

test('problems found by the hospital are shown at their message', () => {
  const one = draft();
  const problems = [
    { path: 'plan.items.0.day', message: '天数不对' },
    { path: 'plan.title', message: '太长' },
  ];
  expect(problemsAt(problems, one)).toEqual({
    title: '太长',
    of: { [one.items[0]!.id]: { day: '天数不对' } },
  });
});
