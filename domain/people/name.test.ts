import fc from 'fast-check';
import { nameSchema } from '../../types/people/identity';
import { checkName, maskName, normaliseName } from './name';
import { identityProblems } from './problems';
import { sameName } from './sameness';

test.each([
  ['张三', '张三'],
  [' 张三 ', '张三'],
  ['张　三', '张三'],
  ['欧阳 娜娜', '欧阳娜娜'],
  ['\u200b张三\ufeff', '张三'],
  ['买买提·艾力', '买买提·艾力'],
  ['买买提•艾力', '买买提·艾力'],
  ['买买提・艾力', '买买提·艾力'],
  ['买买提‧艾力', '买买提·艾力'],
  ['买买提･艾力', '买买提·艾力'],
  ['买买提．艾力', '买买提·艾力'],
  ['买买提 · 艾力', '买买提·艾力'],
  ['阿卜杜拉·买买提·艾力', '阿卜杜拉·买买提·艾力'],
  ['李〇一', '李〇一'],
  ['王㐂', '王㐂'],
  ['陈𬭚', '陈𬭚'],
  ['刘𰻝', '刘𰻝'],
  ['王\uE863', '王䶮'],
  ['陈\uE81E', '陈龴'],
  ['李\uF123', '李\uF123'],
  ['John  Smith', 'John Smith'],
  ['ＪＯＨＮ　ＳＭＩＴＨ', 'JOHN SMITH'],
  ['O’Brien Mary', "O'Brien Mary"],
  ['SMITH, JOHN', 'SMITH JOHN'],
  ['\u2068张三\u2069', '张三'],
  ['\u061c张\u3164三', '张三'],
  ['Anne‑Marie Müller', 'Anne-Marie Müller'],
  ['Anne-Marie Müller', 'Anne-Marie Müller'],
  ['Nguyễn Văn An', 'Nguyễn Văn An'],
  ['Martin Luther King Jr.', 'Martin Luther King Jr.'],
  ['J. R. R. Tolkien', 'J. R. R. Tolkien'],
])('R1: %p is kept as %p', (typed, kept) => {
  expect(normaliseName(typed)).toBe(kept);
  expect(checkName(kept)).toBeNull();
  expect(nameSchema.parse(typed)).toBe(kept);
});

test.each([
  ['', 'NAME_MISSING'],
  ['   ', 'NAME_MISSING'],
  ['张', 'NAME_TOO_SHORT'],
  ['𬭚', 'NAME_TOO_SHORT'],
  ['张'.repeat(31), 'NAME_TOO_LONG'],
  ['𬭚'.repeat(31), 'NAME_TOO_LONG'],
  [`A${'b'.repeat(30)}`, 'NAME_TOO_LONG'],
  ['张三1', 'NAME_CHARACTERS'],
  ['张三１', 'NAME_CHARACTERS'],
  ['张三😀', 'NAME_CHARACTERS'],
  ['张三!', 'NAME_CHARACTERS'],
  ['张三（女）', 'NAME_CHARACTERS'],
  ['·张三', 'NAME_CHARACTERS'],
  ['张三·', 'NAME_CHARACTERS'],
  ['买买提··艾力', 'NAME_CHARACTERS'],
  ['张\u0007三', 'NAME_CHARACTERS'],
  ['张<b>三', 'NAME_CHARACTERS'],
  ['张san', 'NAME_CHARACTERS'],
  ['=cmd', 'NAME_CHARACTERS'],
  ['-John', 'NAME_CHARACTERS'],
  ['John-', 'NAME_CHARACTERS'],
  ['1', 'NAME_CHARACTERS'],
  ['張1\ue000', 'NAME_CHARACTERS'],
])('R1: %p is refused: %s', (typed, code) => {
  expect(checkName(normaliseName(typed))).toBe(code);
  expect(nameSchema.safeParse(typed).error?.issues.map(issue => issue.message)).toEqual([code]);
});

test('R1: names have 2 to 30 characters, rare ones count as one', () => {
  expect(checkName('𬭚𬭚')).toBeNull();
  expect(checkName('𬭚'.repeat(30))).toBeNull();
});

test('a value that is no text counts as a missing name', () => {
  for (const value of [undefined, null, 5, ['张三']]) {
    expect(nameSchema.safeParse(value).error?.issues[0]?.message).toBe('NAME_MISSING');
  }
});

test('R1: names with the same spelling belong to the same person', () => {
  expect(sameName('买买提•艾力', '买买提 · 艾力')).toBe(true);
  expect(sameName('john smith', 'JOHN  SMITH')).toBe(true);
  expect(sameName('张三', '张山')).toBe(false);
  expect(sameName('John Smith', 'JohnSmith')).toBe(false);
});

test.each([
  ['张三', '张*'],
  ['张小三', '张*三'],
  ['欧阳娜娜', '欧**娜'],
  ['买买提·艾力', '买**·*力'],
  ['阿·卜', '阿·*'],
  ['阿·卜力', '阿·*力'],
  ['𬭚小三', '𬭚*三'],
  ['John Smith', 'J*** S***'],
  ["O'Brien Mary", 'O*** M***'],
])('the name %p is masked as %p', (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

test('every text is accepted or refused with a known code', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), typed => {
      expect([null, ...identityProblems]).toContain(checkName(normaliseName(typed)));
    }),
  );
});

test('normalising twice changes nothing more', () => {
  const letters = [..."张三𬭚·•・．. 　,’'-aÉＪ\u200b1"];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...letters), { maxLength: 14 }), typed => {
      const once = normaliseName(typed.join(''));
      expect(normaliseName(once)).toBe(once);
    }),
    { numRuns: 2000 },
  );
});

test('R1: a private-use character of older systems equals its present Unicode character', () => {
  expect(sameName('王\uE863', '王䶮')).toBe(true);
  expect(sameName('王\uE862', '王䶮')).toBe(false);
  expect(maskName('王\uE863华')).toBe('王*华');
});
