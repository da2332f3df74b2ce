/** Characters and signs that only a spelling is written with. */
const SPELLED = /^[a-zü' ]+$/i;

/**
 * A test of names by a typed text (R22): a name has the text in it, or its syllables begin as the text is spelled: whole
 * ("huchangqing"), by initials ("hcq"), or mixed; a character that is read in two ways is found by both. The table of
 * readings is loaded with the first text that needs it: a start pays nothing for it.
 */
export async function namesLike(typed: string): Promise<(name: string) => boolean> {
  if (!/[a-z]/i.test(typed)) return name => name.includes(typed);
  const { match } = await import('pinyin-pro');
  const text = SPELLED.test(typed) ? typed.replace(/[' ]/g, '') : typed;
  return name =>
    name.includes(typed) ||
    match(name, text, { precision: 'start', continuous: true, v: true }) !== null;
}
