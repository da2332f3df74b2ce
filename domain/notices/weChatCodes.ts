/** What an answer code of WeChat's means to us, whichever of its interfaces answered. */
export type WeChatMeaning =
  /** WeChat has trouble of its own: later it will do. */
  | 'busy'
  /** Too many calls in a minute or a day. */
  | 'rateLimited'
  /** The right to speak for the mini-program is missing or over. */
  | 'noToken'
  /** A person's code that never was, was used, or is over; WeChat rarely says which. */
  | 'codeBad'
  | 'codeUsed'
  | 'codeExpired';

/** Every code that is judged, once. One that stands nowhere here is a refusal like any other. */
const meanings: Record<WeChatMeaning, readonly number[]> = {
  busy: [-1, 50002, 61004],
  rateLimited: [45009, 45011, 45047],
  noToken: [40001, 40014, 41001, 42001],
  // 40029 of the phone, 41008 no code given, 80111 and 80113 of the real-name check.
  codeBad: [40029, 41008, 80111, 80113],
  codeUsed: [40163],
  codeExpired: [42003],
};

const byCode = new Map(
  (Object.keys(meanings) as WeChatMeaning[]).flatMap(meaning =>
    meanings[meaning].map(code => [code, meaning] as const),
  ),
);

/** What a code means; undefined for success and for every code that is told by its number alone. */
export const meaningOf = (errcode: number): WeChatMeaning | undefined => byCode.get(errcode);
