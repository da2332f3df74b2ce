import { marksOf } from './marksOf';

const drawn = (counting: number, of: number) =>
  marksOf(counting, of)
    .map(({ struck }) => (struck ? '!' : 'o'))
    .join('');

test('R8: x of 3 within a month, strikes first', () => {
  expect(drawn(0, 3)).toBe('ooo');
  expect(drawn(2, 3)).toBe('!!o');
  expect(drawn(3, 3)).toBe('!!!');
});

test('R8: a strike beyond those that lead to a bar is shown', () => {
  expect(drawn(4, 3)).toBe('!!!!');
});

test('marks are identified by their place', () => {
  expect(new Set(marksOf(1, 3).map(({ place }) => place)).size).toBe(3);
});
