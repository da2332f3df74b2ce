import { withoutInvisible } from '../written';

/**
 * A typed text with full-width letters, digits and spaces made ordinary, without invisible
 * characters, trimmed.
 */
export const plain = (text: string): string => {
  const narrow = withoutInvisible(text)
    .replace(/[\uFF01-\uFF5E]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u00A0\u3000]+/g, ' ')
    .trim();
  // Older phone engines have no Unicode normalisation; their input is composed already.
  return typeof narrow.normalize === 'function' ? narrow.normalize('NFC') : narrow;
};
