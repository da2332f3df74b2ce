import type { FigureRow } from '../../types/figures/figures';
import { complainedMost, endsOfOrder } from './summary';

const row = (key: string, followedUp: number, discharged: number): FigureRow => ({
  ...{ key, department: key, sums: { followedUp, discharged } },
});

test('R18: the three most frequent kinds of complaints, none with a count of 0', () => {
  const sums = { case_fees: 2, case_attitude: 5, case_skill: 2, case_process: 1 };
  expect(complainedMost(sums)).toEqual([
    { kind: 'attitude', count: 5 },
    { kind: 'skill', count: 2 },
    { kind: 'fees', count: 2 },
  ]);
  expect(complainedMost({})).toEqual([]);
});

test('R18: the departments at both ends of a rate, none at both; those without the rate are left out', () => {
  const rows = [row('a', 1, 4), row('b', 4, 4), row('c', 3, 4), row('d', 0, 0), row('e', 2, 4)];
  const { first, last } = endsOfOrder(rows, 'followedUp');
  expect(first.map(({ key }) => key)).toEqual(['b', 'c']);
  expect(last.map(({ key }) => key)).toEqual(['a', 'e']);
  expect(endsOfOrder([row('a', 1, 4)], 'followedUp')).toEqual({ first: [], last: [] });
});
