import type { FollowUpRow } from '../../types/calling/views';
import { sayMatter, sayPerson, sayStanding } from './followUpWords';

const TODAY = '2026-11-22';
const row: FollowUpRow = {
  followUpId: 'f1',
  kind: 'discharge1',
  by: 'nurse',
  state: 'due',
  dueOn: '2026-11-24',
  nextOn: '2026-11-20',
  date: '2026-11-19',
  department: '产科',
  name: '廖海燕',
  tries: 0,
  triesMost: 3,
  draft: false,
  worryOpen: false,
};

test('gives sex and age as far as they are known', () => {
  expect(sayPerson({ sex: 'female', age: 40 })).toBe('女 · 40 岁');
  expect(sayPerson({ age: 0 })).toBe('0 岁');
  expect(sayPerson({})).toBe('');
});

test('gives the reason and the day from which it counts', () => {
  expect(sayMatter(row, TODAY)).toBe('产科 · 出院第一次 · 11月19日出院');
  expect(sayMatter({ ...row, kind: 'returnMissed' }, TODAY)).toMatch(/11月19日就诊$/);
});

test.each<[Partial<FollowUpRow>, string]>([
  [{}, '11月24日前完成'],
  [{ dueOn: TODAY }, '今天到期'],
  [{ state: 'overdue', dueOn: '2026-11-20' }, '逾期 2 天（11月20日到期）'],
  [{ state: 'planned', nextOn: '2026-11-23' }, '11月23日起可打 · 11月24日前完成'],
  [{ state: 'retry', tries: 1, lastOutcome: 'busy' }, '11月24日前完成 · 试过 1/3 次 · 上次：占线'],
  [{ state: 'closed', tries: 3, lastOutcome: 'noAnswer' }, '关机或无人接听 · 试过 3/3 次'],
  [{ state: 'reached', tries: 1, lastOutcome: 'reached' }, ''],
])('gives the due day and the tries: %j', (change, words) => {
  expect(sayStanding({ ...row, ...change }, TODAY)).toBe(words);
});
