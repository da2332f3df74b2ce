import { inOrderOf, placeOf } from './figureWords';

const rows = [
  { key: 'a', sums: { reached: 1, followUps: 4 } },
  { key: 'b', sums: { reached: 3, followUps: 4 } },
  { key: 'c', sums: {} },
  { key: 'd', sums: { reached: 6, followUps: 8 } },
];
const rate = { rate: 'reached' } as const;

test('R18: departments in the order of a rate; those without it are last, equal ones share a place', () => {
  expect(inOrderOf(rows, rate).map(({ key }) => key)).toEqual(['b', 'd', 'a', 'c']);
  expect(rows.map(row => placeOf(rows, rate, row))).toEqual([3, 1, undefined, 1]);
});

test('a sum without counts is no 0 with a place', () => {
  expect(placeOf(rows, { figure: 'failed' }, rows[2]!)).toBeUndefined();
});
