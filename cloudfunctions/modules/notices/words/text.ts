/** Invisible characters, pictures and lone surrogates, which do not belong in a message. */
const UNWANTED =
  /\p{C}|\p{Default_Ignorable_Code_Point}|\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u20e3|\u2800|\ufffd/gu;

/** WeChat does not say what it counts; UTF-16 units are never fewer than characters. */
const length = (text: string): number => text.length;

/**
 * A text on one line: line breaks and runs of spaces become one space; emoji, control and invisible
 * characters are removed; a letter keeps only a few combining marks. May be empty.
 */
export const clean = (text: string): string =>
  text
    .replace(/[\s\u0085\p{Z}]+/gu, ' ')
    .replace(UNWANTED, '')
    .normalize('NFC')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    .replace(/ {2,}/g, ' ')
    .replace(/^[\s\p{M}]+|\s+$/gu, '');

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/**
 * The longest beginning of a text with at most `max` characters, never ending inside a visible
 * character.
 */
const beginning = (text: string, max: number): string => {
  let taken = '';
  for (const { segment } of graphemes.segment(text)) {
    if (length(taken) + length(segment) > max) break;
    taken += segment;
  }
  return taken;
};

/** The text, or its beginning with an ellipsis, at most `max` characters; empty if nothing fits. */
export const shorten = (text: string, max: number): string => {
  if (length(text) <= max) return text;
  const kept = beginning(text, max - 1).replace(/[\s\p{Ps}\p{Pd}\p{Po}]+$/u, '');
  return kept && `${kept}…`;
};

/** A sentence with a part that may be long: the part is shortened until the sentence fits. */
export const around = (write: (part: string) => string, part: string, max: number): string => {
  const whole = write(part);
  return length(whole) <= max ? whole : write(shorten(part, Math.max(0, max - length(write('')))));
};

/** The first of several wordings that fits; the last one if none does. */
export const firstFitting = (ways: readonly string[], max: number): string =>
  ways.find(way => length(way) <= max) ?? ways.at(-1) ?? '';

/** European letters that do not decompose into a plain letter and a mark. */
const PLAIN: Record<string, string> = {
  đ: 'd',
  Đ: 'D',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
};

const HAN = /\p{Script=Han}/u;

/**
 * A person's name for WeChat's type `name`: at most 10 characters if it contains Chinese, otherwise
 * 20 letters; no digits. A longer one keeps as many whole parts as fit; of a minority name that is
 * the given name, which comes first. Empty if nothing can be written, as in a script that WeChat
 * does not accept.
 */
export const writeName = (name: string): string => {
  const plain = clean(name)
    .normalize('NFKC')
    .replace(/[\u2022\u2027\u2219\u22c5\u30fb\uff65\u16eb]/gu, '·')
    .replace(/(?<=\p{Script=Han})\s*[.\u3002]\s*(?=\p{Script=Han})/gu, '·')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(/[^ -~]/gu, letter => PLAIN[letter] ?? letter)
    .replace(/[’ʻʼ‘]/gu, "'")
    .replace(/[^\p{Script=Han}A-Za-z·'. -]/gu, '')
    .replace(/\s*·[\s·]*/gu, '·')
    .replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, '')
    .replace(/ {2,}/g, ' ')
    .replace(/^[ ·.'-]+|[ ·'-]+$/gu, '');
  return wholeParts(plain, HAN.test(plain) ? 10 : 20);
};

const wholeParts = (name: string, max: number): string => {
  if (length(name) <= max) return name;
  const [first = '', ...others] = name.split(/(?=[· ])/u);
  let kept = beginning(first, max);
  for (const part of others) {
    if (length(kept) + length(part) > max) break;
    kept += part;
  }
  return kept.replace(/[ ·'-]+$/u, '');
};
