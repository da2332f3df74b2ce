/** What an answer code of WeChat's means to us, whichever of its interfaces answered (R19, R23). */
export type WeChatMeaning =
  /** Done: the message is on its way. */
  | 'taken'
  /** The person has not agreed to such messages, or has withdrawn it. */
  | 'noConsent'
  /** No such account. */
  | 'noReceiver'
  /** Our template's id, one of its fields, or the page it opens is wrong. */
  | 'template'
  | 'field'
  | 'page'
  /** WeChat has trouble of its own: later it will do. */
  | 'busy'
  /** Too many calls in a minute or a day. */
  | 'rateLimited'
  /** The right to speak for the mini-program is missing or over. */
  | 'noToken'
  /** A person's code that never was, was used, or is over; WeChat rarely says which. */
  | 'codeBad'
  | 'codeUsed'
  | 'codeExpired'
  /** A picture on which WeChat finds no card, or that it cannot read; and no reading left that the hospital may have. */
  | 'noCard'
  | 'pictureBad'
  | 'quotaUsed';

/** Every code that is judged, once. One that stands nowhere here is a refusal like any other. */
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
 * What a code means; undefined for every code that is told by its number alone, and for a text, which says why there was no
 * answer.
 */
export const meaningOf = (code: number | string): WeChatMeaning | undefined => byCode.get(code);

/** What of ours WeChat found wrong: nothing gets better by sending it again, the outpatient office puts it right. */
export type WrongPart = 'template' | 'field' | 'page';

/** The part of ours that an answer calls wrong; undefined where it calls none. */
export function wrongPartOf(code: number | string): WrongPart | undefined {
  const meaning = meaningOf(code);
  return meaning === 'template' || meaning === 'field' || meaning === 'page' ? meaning : undefined;
}
