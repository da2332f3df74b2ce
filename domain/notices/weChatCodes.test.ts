import { meaningOf } from './weChatCodes';

test.each<[number, string]>([
  [-1, 'busy'],
  [45009, 'rateLimited'],
  [40001, 'noToken'],
  [42001, 'noToken'],
  [40029, 'codeBad'],
  [80111, 'codeBad'],
  [80113, 'codeBad'],
  [40163, 'codeUsed'],
  [42003, 'codeExpired'],
])('R19, R23: %d means %s', (errcode, meaning) => {
  expect(meaningOf(errcode)).toBe(meaning);
});

test.each([0, 43101, 40037, 47003, 40013])('%d has no meaning beside its number', errcode => {
  expect(meaningOf(errcode)).toBeUndefined();
});
