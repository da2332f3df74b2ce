import { byCaller, type CountedTry, countTries } from './callers';

const of = (by: string, on: string, outcome: CountedTry['outcome']): CountedTry => ({
  by,
  on,
  outcome,
  dueOn: '2026-11-25',
});
const tries = [
  of('lin', '2026-11-24', 'reached'),
  of('lin', '2026-11-24', 'busy'),
  of('lin', '2026-11-26', 'reached'),
  of('zhou', '2026-11-25', 'noAnswer'),
];

test('R18: who called how much, whom they reached, in time, and on how many days', () => {
  expect(byCaller(tries)).toEqual([
    { by: 'lin', tries: 3, reached: 2, inTime: 2, days: 2 },
    { by: 'zhou', tries: 1, reached: 0, inTime: 1, days: 1 },
  ]);
});

test('the callers’ sums are those of all tries', () => {
  const all = byCaller(tries);
  for (const name of ['tries', 'reached', 'inTime'] as const)
    expect(all.reduce((sum, each) => sum + each[name], 0)).toBe(countTries(tries)[name]);
});
