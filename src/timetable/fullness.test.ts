import { fullness } from './fullness';

test('a slot with no place left is full', () => {
  expect(fullness(0, 4)).toBe('full');
});

test.each([
  [4, 4, 'quiet'],
  [3, 4, 'quiet'],
  [2, 4, 'medium'],
  [1, 4, 'busy'],
  [2, 2, 'quiet'],
  [1, 2, 'busy'],
  [2, 10, 'busy'],
  [3, 10, 'medium'],
])('%i of %i left is %s', (left, capacity, word) => {
  expect(fullness(left, capacity)).toBe(word);
});

test('the only place of a slot is free or gone, never nearly gone', () => {
  expect(fullness(1, 1)).toBe('quiet');
});
