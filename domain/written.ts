/** The allowed length of a text in characters, without surrounding spaces. */
export interface Length {
  readonly min: number;
  readonly max: number;
}

/** Line separators in pasted text: of other systems, of word processors, of Unicode. */
const BREAKS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/** The text with one kind of line break. */
export const withLines = (typed: string): string => typed.replace(BREAKS, '\n');

type Ranges = readonly (readonly [number, number])[];

/**
 * Invisible characters, except spaces: soft hyphens, fillers, zero-width signs, variation
 * selectors, tags.
 */
const UNSEEN: Ranges = [
  ...([
    [0xad, 0xad],
    [0x34f, 0x34f],
    [0x61c, 0x61c],
    [0x115f, 0x1160],
    [0x17b4, 0x17b5],
  ] as const),
  ...([
    [0x180b, 0x180f],
    [0x200b, 0x200f],
    [0x2060, 0x206f],
    [0x2800, 0x2800],
  ] as const),
  ...([
    [0x3164, 0x3164],
    [0xfe00, 0xfe0f],
    [0xffa0, 0xffa0],
    [0xe0000, 0xe0fff],
  ] as const),
];

/** Invisible characters of pasted text: those above, and marks of the reading direction. */
const INVISIBLE =
  /\u00AD|\u034F|\u061C|[\u115F\u1160]|[\u17B4\u17B5]|[\u180B-\u180F]|[\u200B-\u200F]|[\u2028-\u202E]|[\u2060-\u206F]|\u2800|\u3164|[\uFE00-\uFE0F]|\uFEFF|\uFFA0|[\u{E0000}-\u{E0FFF}]/gu;

/** A text without invisible characters. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');

/**
 * Control characters except tab and line break, characters that change the reading direction, lone
 * surrogates.
 */
const NO_LETTERS: Ranges = [
  ...([
    [0x00, 0x08],
    [0x0b, 0x1f],
    [0x7f, 0x9f],
  ] as const),
  ...([
    [0x202a, 0x202e],
    [0x2066, 0x2069],
    [0xd800, 0xdfff],
  ] as const),
];

const isAmong = (ranges: Ranges, letter: string): boolean =>
  ranges.some(([from, to]) => letter.codePointAt(0)! >= from && letter.codePointAt(0)! <= to);

/**
 * Whether a text shows everybody what was written: only visible letters and signs, and at least one
 * of them. An empty text is readable.
 */
export function isReadable(text: string): boolean {
  const letters = [...text];
  if (letters.some(letter => isAmong(NO_LETTERS, letter))) return false;
  return (
    !letters.length || letters.some(letter => letter.trim() !== '' && !isAmong(UNSEEN, letter))
  );
}

/** A text as it is stored, trimmed; undefined if it is too short, too long, or not readable. */
export function written(typed: string, { min, max }: Length): string | undefined {
  const text = withLines(typed).trim();
  return text.length >= min && text.length <= max && isReadable(text) ? text : undefined;
}

/** Whether a text has no line breaks. */
export const isOneLine = (text: string): boolean => !withLines(text).includes('\n');
