import { normaliseName } from '../people/name';

// chinese: the surnames of two characters that are common today; all others have one.
const TWO = /^(欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|长孙|宇文|端木|南宫)/;

/**
 * How a caller addresses a person who has not confirmed yet who they are (R15): by the surname of a
 * Chinese name. A name with a dot or in Latin letters is used whole, since its surname cannot be
 * told.
 */
export const surnameOf = (name: string): string => {
  const plain = normaliseName(name);
  const letters = [...plain];
  if (letters.length < 2 || letters.length > 4 || /[·A-Za-z]/.test(plain)) return plain;
  return (letters.length > 2 && TWO.exec(plain)?.[0]) || letters[0]!;
};
