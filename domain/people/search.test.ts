import { partTyped } from './search';

const finds = (
  typed: string,
  name: string,
  phone = '13800001234',
  documentMasked = '430***********567X',
) => partTyped(typed)({ name, phone, documentMasked });

test.each([
  ['丽华', '王丽华'],
  ['王丽', '王丽华'],
  ['买买提', '阿卜杜·买买提'],
  ['阿卜杜买买提', '阿卜杜·买买提'],
  ['阿卜杜．买', '阿卜杜·买买提'],
  ['ＳＭＩ', 'Smith John'],
  ['john', 'Smith John'],
])('%s finds %s (R6)', (typed, name) => {
  expect(finds(typed, name)).toBe(true);
});

test('four characters are the last four of the phone or the document, from any keyboard', () => {
  expect(finds('1234', '王丽华')).toBe(true);
  expect(finds('１２３４', '王丽华')).toBe(true);
  expect(finds('567x', '王丽华')).toBe(true);
  expect(finds('4301', '王丽华')).toBe(false);
  expect(finds('0000', '王丽华')).toBe(false);
});

test('several parts, parted by blanks, all have to fit (R6)', () => {
  expect(finds('丽华 1234', '王丽华')).toBe(true);
  expect(finds('王丽　567X', '王丽华')).toBe(true);
  expect(finds('John Smith', 'Smith John')).toBe(true);
  expect(finds('王 丽 华', '王丽华')).toBe(true);
  expect(finds('丽华 4321', '王丽华')).toBe(false);
  expect(finds('李丽 1234', '王丽华')).toBe(false);
});

test('a text that is not part of the name finds nobody, and neither does a dot alone', () => {
  expect(finds('李华', '王丽华')).toBe(false);
  expect(finds('··', '阿卜杜·买买提')).toBe(false);
});
