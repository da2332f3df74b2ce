/** The letters and signs of a pinyin spelling. */
const SPELLED = /^[a-zü' ]+$/i;

/**
 * Makes a test of names for a typed text (R22). A name matches if it contains the text, or if its
 * syllables start with the spelled text: in full ("huchangqing"), as initials ("hcq"), or mixed. A
 * character with two readings matches both. The table of readings is loaded with the first spelled
 * text, so that a start of the function does not pay for it.
 */
export async function namesLike(typed: string): Promise<(name: string) => boolean> {
  if (!/[a-z]/i.test(typed)) return name => name.includes(typed);
  const { match } = await import('pinyin-pro');
  const text = SPELLED.test(typed) ? typed.replace(/[' ]/g, '') : typed;
  return name =>
    name.includes(typed) ||
    match(name, text, { precision: 'start', continuous: true, v: true }) !== null;
}
