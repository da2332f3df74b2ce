/** Zero-width characters and variation selectors: invisible characters in pasted text. */
const INVISIBLE =
  /\u00AD|[\u200B-\u200F]|[\u2028-\u202E]|\u2060|[\uFE00-\uFE0F]|\uFEFF|[\u{E0100}-\u{E01EF}]/gu;

/**
 * A typed text with full-width letters, digits and spaces made ordinary, without invisible
 * characters, trimmed.
 */
export const plain = (text: string): string => {
  const narrow = text
    .replace(/[\uFF01-\uFF5E]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(INVISIBLE, '')
    .replace(/[\s\u00A0\u3000]+/g, ' ')
    .trim();
  // Older phone engines have no Unicode normalisation; their input is composed already.
  return typeof narrow.normalize === 'function' ? narrow.normalize('NFC') : narrow;
};
