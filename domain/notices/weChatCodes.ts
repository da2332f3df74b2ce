/** The meaning of an error code of WeChat, from any of its APIs (R19, R23). */
export type WeChatMeaning =
  /** Accepted: the message is on its way. */
  | 'taken'
  /** The person has not agreed to such messages, or has withdrawn the consent. */
  | 'noConsent'
  /** No such account. */
  | 'noReceiver'
  /** Our template's id, one of its fields, or the page it opens is wrong. */
  | 'template'
  | 'field'
  | 'page'
  /** Trouble at WeChat: later it will work. */
  | 'busy'
  /** Too many calls in a minute or a day. */
  | 'rateLimited'
  /** The access token of the mini-program is missing or has expired. */
  | 'noToken'
  /** A person's code is unknown, used, or expired; WeChat rarely says which. */
  | 'codeBad'
  | 'codeUsed'
  | 'codeExpired'
  /**
   * WeChat finds no card in a picture, cannot read the picture, or the hospital has used up its
   * readings.
   */
  | 'noCard'
  | 'pictureBad'
  | 'quotaUsed';

/** The codes of each meaning. A code that is not listed counts as a refusal. */
const meanings: Record<WeChatMeaning, readonly number[]> = {
  taken: [0],
  noConsent: [43101],
  noReceiver: [40003],
  template: [40037],
  field: [47003],
  page: [41030],
  busy: [-1, 50002, 61004],
  rateLimited: [45009, 45011, 45047],
  noToken: [40001, 40014, 41001, 42001],
  // 40029 of the phone, 41008 no code given, 80111 and 80113 of the real-name check.
  codeBad: [40029, 41008, 80111, 80113],
  codeUsed: [40163],
  codeExpired: [42003],
  noCard: [101001],
  pictureBad: [101000, 101002],
  quotaUsed: [101003],
};

const byCode = new Map<number | string, WeChatMeaning>(
  (Object.keys(meanings) as WeChatMeaning[]).flatMap(meaning =>
    meanings[meaning].map(code => [code, meaning] as const),
  ),
);

/**
 * The meaning of a code; undefined for an unlisted code, and for a text, which says why there was
 * no answer.
 */
export const meaningOf = (code: number | string): WeChatMeaning | undefined => byCode.get(code);

/**
 * The errors on our side that WeChat reports. Sending again does not help: the outpatient office
 * has to correct them.
 */
export type WrongPart = 'template' | 'field' | 'page';

/** The error on our side that an answer reports; undefined if it reports none. */
export function wrongPartOf(code: number | string): WrongPart | undefined {
  const meaning = meaningOf(code);
  return meaning === 'template' || meaning === 'field' || meaning === 'page' ? meaning : undefined;
}
