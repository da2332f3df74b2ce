import { isOneLine, isReadable, written } from './written';

const length = { min: 2, max: 4 };

test.each([
  ['', undefined],
  [' 好 ', undefined],
  [' 好的 ', '好的'],
  ['  四个字呢\n', '四个字呢'],
  ['五个字多了', undefined],
])('%j is stored as %j', (typed, kept) => {
  expect(written(typed, length)).toBe(kept);
});

test('an empty text is accepted where the limits allow it', () => {
  expect(written('  ', { min: 0, max: 4 })).toBe('');
});

test('different line separators become one line break', () => {
  expect(isOneLine('停电')).toBe(true);
  for (const parts of ['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029']) {
    expect(isOneLine(`停${parts}电`)).toBe(false);
    expect(written(`停${parts}电`, length)).toBe('停\n电');
  }
});

test.each(['', '停电', 'a\tb', '👩‍⚕️ 辛苦了', '𬭚小三', 'नमस्ते', 'שלום'])('%j is readable', text => {
  expect(isReadable(text)).toBe(true);
});

test.each([
  ['a control character', '停\u0000电'],
  ['a bell', '停\u0007电'],
  ['one of the second set', '停\u009b电'],
  ['an override of direction', '停\u202e电'],
  ['an isolate', '停\u2066电'],
  ['half a letter', '停\ud83d电'],
  ['the other half', '停\udc69电'],
  ['nothing that is seen', '\u200b\u2060'],
  ['fillers', '\u3164\u115f'],
  ['blanks', ' \u00a0'],
])('%s is not accepted', (_, text) => {
  expect(isReadable(text)).toBe(false);
  expect(written(text, { min: 1, max: 9 })).toBeUndefined();
});
