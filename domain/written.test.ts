import { isOneLine, written } from './written';

const length = { min: 2, max: 4 };

test.each([
  ['', undefined],
  [' 好 ', undefined],
  [' 好的 ', '好的'],
  ['  四个字呢\n', '四个字呢'],
  ['五个字多了', undefined],
])('%j is kept as %j', (typed, kept) => {
  expect(written(typed, length)).toBe(kept);
});

test('an empty text is a text where it may be', () => {
  expect(written('  ', { min: 0, max: 4 })).toBe('');
});

test('one line is one line', () => {
  expect(['停电', '停\n电', '停\r电'].map(isOneLine)).toEqual([true, false, false]);
});
