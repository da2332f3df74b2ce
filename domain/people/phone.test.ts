import fc from 'fast-check';
import { phoneSchema } from '../../types/people/identity';
import { checkPhone, maskPhone, normalisePhone } from './phone';

test.each([
  ['13800001234', '13800001234'],
  ['19900006496', '19900006496'],
  [' 138 0000 1234 ', '13800001234'],
  ['138-0000-1234', '13800001234'],
  ['１３８００００１２３４', '13800001234'],
  ['+86 138 0000 1234', '13800001234'],
  ['008613800001234', '13800001234'],
  ['8613800001234', '13800001234'],
  ['0731-82345678', '0731-82345678'],
  ['073182345678', '0731-82345678'],
  ['(0731) 8234567', '0731-8234567'],
  ['（0731）82345678', '0731-82345678'],
  ['0731－82345678', '0731-82345678'],
  ['0731—82345678', '0731-82345678'],
  ['01065551234', '010-65551234'],
  ['021-65551234', '021-65551234'],
  ['+86-731-82345678', '0731-82345678'],
  ['+86 10 65551234', '010-65551234'],
])('R1: %p is kept as %p', (typed, kept) => {
  expect(normalisePhone(typed)).toBe(kept);
  expect(checkPhone(kept)).toBeNull();
  expect(phoneSchema.parse(typed)).toBe(kept);
});

test.each([
  ['', 'PHONE_MISSING'],
  [' ', 'PHONE_MISSING'],
  ['82345678', 'PHONE_AREA_CODE'],
  ['8234567', 'PHONE_AREA_CODE'],
  ['1380000123', 'PHONE_FORM'],
  ['138000012345', 'PHONE_FORM'],
  ['12800001234', 'PHONE_FORM'],
  ['23800001234', 'PHONE_FORM'],
  ['0731-12345678', 'PHONE_FORM'],
  ['0731-823456', 'PHONE_FORM'],
  ['0231-823456789', 'PHONE_FORM'],
  ['+1 202 555 0123', 'PHONE_FORM'],
  ['电话', 'PHONE_FORM'],
  ['1380000123a', 'PHONE_FORM'],
])('R1: %p is refused: %s', (typed, code) => {
  expect(checkPhone(normalisePhone(typed))).toBe(code);
  expect(phoneSchema.safeParse(typed).error?.issues.map(issue => issue.message)).toEqual([code]);
});

test('a value that is no text counts as a missing phone', () => {
  for (const value of [undefined, null, 13800001234]) {
    expect(phoneSchema.safeParse(value).error?.issues[0]?.message).toBe('PHONE_MISSING');
  }
});

test.each([
  ['13800001234', '138****1234'],
  ['0731-82345678', '0731-****5678'],
  ['0731-8234567', '0731-***4567'],
  ['010-65551234', '010-****1234'],
])('R20: %p is masked as %p', (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked);
});

test('a mobile number may have spaces, hyphens and the country code', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^1[3-9]\d{9}$/),
      fc.constantFrom('', '+86', '86 ', '0086-'),
      (mobile, prefix) => {
        const typed = `${prefix}${mobile.slice(0, 3)} ${mobile.slice(3, 7)}-${mobile.slice(7)}`;
        expect(normalisePhone(typed)).toBe(mobile);
      },
    ),
  );
});
