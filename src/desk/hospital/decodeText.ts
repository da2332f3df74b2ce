const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The text of a UTF-8 file in base64; WeChat has no function for it. */
export function decodeText(base64: string): string {
  let bits = '';
  for (const letter of base64.replace(/[^A-Za-z0-9+/]/g, ''))
    bits += LETTERS.indexOf(letter).toString(2).padStart(6, '0');
  const bytes = bits.match(/.{8}/g) ?? [];
  const encoded = bytes.map(byte => `%${Number.parseInt(byte, 2).toString(16).padStart(2, '0')}`);
  try {
    return decodeURIComponent(encoded.join('')).replace(/^\uFEFF/, '');
  } catch {
    return '';
  }
}
