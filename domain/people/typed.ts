/** Zero-width characters and variation selectors: they come along with pasted text and nobody sees them. */
const INVISIBLE =
  /\u00AD|[\u200B-\u200F]|[\u2028-\u202E]|\u2060|[\uFE00-\uFE0F]|\uFEFF|[\u{E0100}-\u{E01EF}]/gu;

/** Text as it was meant: full-width letters, digits and spaces made ordinary, invisible characters gone, ends trimmed. */
export const plain = (text: string): string => {
  const narrow = text
    .replace(/[\uFF01-\uFF5E]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(INVISIBLE, '')
    .replace(/[\s\u00A0\u3000]+/g, ' ')
    .trim();
  // Older phone engines come without Unicode normalisation; what they send is composed anyway.
  return typeof narrow.normalize === 'function' ? narrow.normalize('NFC') : narrow;
};
