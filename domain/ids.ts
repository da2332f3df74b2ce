/**
 * The forms of ids, in their one home. An id is made of a keyed hash (`k` and 24 hex digits, in older stores the digits alone), or
 * of words and other ids: `discharge1-k…`, `call-discharge1-k…-<request>`, `returnMissed-k…-2026-12-01`.
 */

/** The longest id that is made of other ids; what would be longer is made of their hash (`derivedId`). */
export const longestMade = 140;

/** The longest id that is taken: before ids were bounded they grew with each call, and such ones are stored. */
export const longestId = 200;

const HASH = /^k?[0-9a-f]{24}$/;
const WORD = /^[A-Za-z][A-Za-z0-9]{0,30}$/;
/** What may be the number of a document or a phone: no id has a part like it. */
const NUMBER = /^[A-Za-z]{0,2}\d{6,}[A-Za-z]?$/;

/** Whether a text is the id of a record of somebody's: nothing else that a caller may type looks like it. */
export function isRecordId(text: string): boolean {
  if (text.length > longestId || !/^[\w-]+$/.test(text)) return false;
  const parts = text.split('-');
  const first = parts.findIndex(part => HASH.test(part));
  return (
    first >= 0 &&
    parts.every(
      (part, at) => HASH.test(part) || (!NUMBER.test(part) && (at > first || WORD.test(part))),
    )
  );
}

/** Ids that are made of no hash: sessions, samples, and accounts, which WeChat names. */
const NAMED = [
  /^S-\d{8}-[A-Za-z0-9-]{1,30}$/,
  /^(?:discharged|spot)-\d{4}-\d{2}-[A-Za-z0-9]{1,30}$/,
  /^o[\w-]{27}$/,
];

/** Whether a text is the id of anything that the hospital keeps of its own: a session, a sample, a member of staff. */
export const isNamedId = (text: string): boolean => NAMED.some(form => form.test(text));
