import type { IdentityProblem } from './problems';
import { plain } from './typed';

const MOBILE = /^1[3-9]\d{9}$/;
/** Area codes have three digits in Beijing and the 02x cities, four elsewhere. */
const LANDLINE = /^(010|02\d|0[3-9]\d{2})-?([2-9]\d{6,7})$/;
const NO_AREA_CODE = /^[2-9]\d{6,7}$/;

/**
 * The phone as it is stored: `13800001234`, or `0731-82345678`. Anything else is left for
 * `checkPhone` to refuse.
 */
export const normalisePhone = (phone: string): string => {
  const digits = plain(phone)
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[ ()]/g, '');
  const mobile = digits.replace(/-/g, '').replace(/^(\+|00)?86(?=1)/, '');
  if (MOBILE.test(mobile)) return mobile;
  const landline = LANDLINE.exec(digits.replace(/^(?:\+|00)86-?0?(?=[1-9])/, '0'));
  return landline ? `${landline[1]}-${landline[2]}` : digits;
};

/**
 * The problem of a normalised phone, or null (R1): it must be a mainland mobile, or a landline with
 * area code.
 */
export const checkPhone = (phone: string): IdentityProblem | null => {
  if (phone === '') return 'PHONE_MISSING';
  if (MOBILE.test(phone) || LANDLINE.test(phone)) return null;
  return NO_AREA_CODE.test(phone) ? 'PHONE_AREA_CODE' : 'PHONE_FORM';
};

/** Whether a normalised phone can receive SMS. */
export const isMobile = (phone: string): boolean => MOBILE.test(phone);

/** The masked phone (R20): `138****1234`, `0731-****5678`. */
export const maskPhone = (phone: string): string => {
  const [, area, subscriber] = LANDLINE.exec(phone) ?? [];
  if (area && subscriber)
    return `${area}-${'*'.repeat(subscriber.length - 4)}${subscriber.slice(-4)}`;
  return phone.length < 8
    ? '*'.repeat(phone.length)
    : `${phone.slice(0, 3)}${'*'.repeat(phone.length - 7)}${phone.slice(-4)}`;
};
