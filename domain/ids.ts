/**
 * The forms of ids. An id is either a keyed hash (`k` and 24 hex digits; in older stores the digits
 * alone), or is made of words and other ids: `discharge1-k…`, `call-discharge1-k…-<request>`,
 * `returnMissed-k…-2026-12-01`.
 */

/**
 * The maximum length of an id made of other ids. A longer one is replaced by a hash of them
 * (`derivedId`).
 */
export const longestMade = 140;

/**
 * The maximum length of an accepted id. Older ids, from before `longestMade`, can be longer than
 * that.
 */
export const longestId = 200;

const HASH = /^k?[0-9a-f]{24}$/;
const WORD = /^[A-Za-z][A-Za-z0-9]{0,30}$/;
/** What may be a document number or a phone: no part of an id looks like it. */
const NUMBER = /^[A-Za-z]{0,2}\d{6,}[A-Za-z]?$/;

/**
 * Whether a text is the id of a patient's record. Nothing else that a caller may type looks like
 * it.
 */
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

/** Ids without a hash: of sessions and samples, and of accounts, which WeChat gives. */
const NAMED = [
  /^S-\d{8}-[A-Za-z0-9-]{1,30}$/,
  /^(?:discharged|spot)-\d{4}-\d{2}-[A-Za-z0-9]{1,30}$/,
  /^o[\w-]{27}$/,
];

/** Whether a text is the id of a session, a sample or a member of staff. */
export const isNamedId = (text: string): boolean => NAMED.some(form => form.test(text));
