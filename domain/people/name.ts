import { withoutPrivateUse } from './privateUse';
import type { IdentityProblem } from './problems';
import { plain } from './typed';

// Ranges instead of \p{…}: not every phone's engine knows property escapes. They include the rare characters of the
// extensions A to I, which are in people's names, and those for private use, which some offices print where Unicode has none.
const HAN =
  '\\uE000-\\uF8FF\\u3007\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF\\u{20000}-\\u{323AF}';
const LATIN = 'A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u1E00-\\u1EFF';

const CHINESE_NAME = new RegExp(`^[${HAN}]+(?:·[${HAN}]+)*$`, 'u');
const LATIN_NAME = new RegExp(`^[${LATIN}]+\\.?(?:[ '-][${LATIN}]+\\.?)*$`, 'u');
const STARTS_HAN = new RegExp(`^[${HAN}]`, 'u');

/** `SMITH, JOHN`: how some documents part the surname. */
const SURNAME_COMMA = new RegExp(`([${LATIN}]) ?, ?(?=[${LATIN}])`, 'gu');

/** What people and input methods put for the dot in a minority name. */
const DOTS =
  / ?[\u00B7\u2022\u2024\u2027\u2219\u22C5\u30FB\uFF65\u16EB\uA78F.\u3002\uFF61\uFE52] ?/g;

/**
 * The name as it is kept: full-width, invisible and former private-use characters mended; in a Chinese name no spaces and one kind of middle
 * dot; in a Latin name single spaces and straight apostrophes. Anything else is left for `checkName` to refuse.
 */
export const normaliseName = (name: string): string => {
  const typed = withoutPrivateUse(plain(name));
  return STARTS_HAN.test(typed)
    ? typed.replace(DOTS, '·').replace(/ /g, '')
    : typed.replace(/[’‘`´]/g, "'").replace(SURNAME_COMMA, '$1 ');
};

/** What is wrong with a normalised name, or null (R1): 2 to 30 characters, Chinese or Latin letters. */
export const checkName = (name: string): IdentityProblem | null => {
  const length = [...name].length;
  if (length === 0) return 'NAME_MISSING';
  if (length > 30) return 'NAME_TOO_LONG';
  if (!CHINESE_NAME.test(name) && !LATIN_NAME.test(name)) return 'NAME_CHARACTERS';
  return length < 2 ? 'NAME_TOO_SHORT' : null;
};

/**
 * The name as lists show it: of a Chinese name the first and, from three letters on (the dot is none), the last; of Latin words their
 * initials.
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
