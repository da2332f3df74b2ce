import { withoutPrivateUse } from './privateUse';
import type { IdentityProblem } from './problems';
import { plain } from './typed';

// Ranges instead of \p{…}: not every phone's engine knows property escapes. They include the rare
// characters of extensions A to I, which occur in names, and the private-use characters that some
// offices print where Unicode has none.
const HAN =
  '\\uE000-\\uF8FF\\u3007\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF\\u{20000}-\\u{323AF}';
const LATIN = 'A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u1E00-\\u1EFF';

const CHINESE_NAME = new RegExp(`^[${HAN}]+(?:·[${HAN}]+)*$`, 'u');
const LATIN_NAME = new RegExp(`^[${LATIN}]+\\.?(?:[ '-][${LATIN}]+\\.?)*$`, 'u');
const STARTS_HAN = new RegExp(`^[${HAN}]`, 'u');

/** `SMITH, JOHN`: some documents separate the surname with a comma. */
const SURNAME_COMMA = new RegExp(`([${LATIN}]) ?, ?(?=[${LATIN}])`, 'gu');

/** The characters that people and input methods type for the dot in a minority name. */
const DOTS =
  / ?[\u00B7\u2022\u2024\u2027\u2219\u22C5\u30FB\uFF65\u16EB\uA78F.\u3002\uFF61\uFE52] ?/g;

/**
 * The name as it is stored: full-width, invisible and former private-use characters are normalised;
 * a Chinese name has no spaces and one kind of middle dot; a Latin name has single spaces and
 * straight apostrophes. `checkName` refuses what is still wrong.
 */
export const normaliseName = (name: string): string => {
  const typed = withoutPrivateUse(plain(name));
  return STARTS_HAN.test(typed)
    ? typed.replace(DOTS, '·').replace(/ /g, '')
    : typed
        .replace(/[’‘`´]/g, "'")
        .replace(/[‐‑‒–—−]/g, '-')
        .replace(SURNAME_COMMA, '$1 ');
};

/**
 * The problem of a normalised name, or null (R1): it needs 2 to 30 characters, Chinese or Latin
 * letters.
 */
export const checkName = (name: string): IdentityProblem | null => {
  const length = [...name].length;
  if (length === 0) return 'NAME_MISSING';
  if (length > 30) return 'NAME_TOO_LONG';
  if (!CHINESE_NAME.test(name) && !LATIN_NAME.test(name)) return 'NAME_CHARACTERS';
  return length < 2 ? 'NAME_TOO_SHORT' : null;
};

/**
 * The masked name (R20): of a Chinese name the first character and, from three on (not counting the
 * dot), the last; of a Latin name the initials.
 */
export const maskName = (name: string): string => {
  const typed = normaliseName(name);
  if (!STARTS_HAN.test(typed)) {
    return typed.replace(new RegExp(`([${LATIN}])[${LATIN}'.-]*`, 'gu'), '$1***');
  }
  const letters = [...typed];
  const hidden: string[] = letters.map(letter => (letter === '·' ? '·' : '*'));
  hidden[0] = letters[0]!;
  if (hidden.filter(each => each !== '·').length > 2)
    hidden[letters.length - 1] = letters[letters.length - 1]!;
  return hidden.join('');
};
