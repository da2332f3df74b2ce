import fc from 'fast-check';
import { outcomeOf } from './outcome';
import { meaningOf, wrongPartOf } from './weChatCodes';

test.each<[number, string]>([
  [0, 'taken'],
  [43101, 'noConsent'],
  [40003, 'noReceiver'],
  [40037, 'template'],
  [47003, 'field'],
  [41030, 'page'],
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

test.each([40013, 99999, -501001, 'timeout', '43101'])('%p has no meaning beside itself', code => {
  expect(meaningOf(code)).toBeUndefined();
  expect(wrongPartOf(code)).toBeUndefined();
});

test('the result of a notice follows the meaning of WeChat’s answer', () => {
  const known = [0, 43101, 40003, 40037, 47003, 41030, -1, 50002, 45009, 40001, 40029];
  const codes = fc.oneof(fc.constantFrom(...known), fc.integer({ min: -10, max: 99_999 }));
  const ends = new Map<string | undefined, string>([
    ['taken', 'sent'],
    ['noConsent', 'noConsent'],
    ['noReceiver', 'failed'],
    ['template', 'refused'],
    ['field', 'refused'],
    ['page', 'refused'],
  ]);
  fc.assert(
    fc.property(codes, fc.integer({ min: 0, max: 6 }), (errcode, attempts) => {
      const result = outcomeOf({ errcode, errmsg: '' }, attempts, 0);
      const meaning = meaningOf(errcode);
      expect(result.state).toBe(ends.get(meaning) ?? 'waiting');
      expect(result.error?.code).toBe(meaning === 'taken' ? undefined : errcode);
    }),
  );
});
