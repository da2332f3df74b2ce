import { MINUTE, type Moment } from '../time/time';

/** The moment of a request may differ from the hospital's clock by this time (ms), either way. */
export const MOMENT_WINDOW = 5 * MINUTE;

/** The first line of the signed text. A new way of signing must use another name. */
const SCHEME = 'YUEHAO-HMAC-SHA256';

/** The signed parts of a request. */
export interface Signed {
  method: string;
  /** The path after the door's address: `/fhir/Slot`. */
  path: string;
  query: Record<string, string>;
  /** When the request was made, in seconds since 1970. */
  seconds: number;
  nonce: string;
  /** SHA-256 of the body in lower-case hex, also for an empty body. */
  bodyHash: string;
}

const encoded = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** The parameters in the order of their names, as they are signed. */
const signedQuery = (query: Record<string, string>): string =>
  Object.keys(query)
    .sort()
    .map(name => `${encoded(name)}=${encoded(query[name] ?? '')}`)
    .join('&');

/** The text whose HMAC-SHA256 is the request's signature: seven lines. */
export const signedText = ({ method, path, query, seconds, nonce, bodyHash }: Signed): string =>
  [SCHEME, method, path, signedQuery(query), seconds, nonce, bodyHash].join('\n');

/** Whether the moment of a request (seconds since 1970) is near enough to the hospital's clock. */
export const isTimely = (seconds: number, now: Moment): boolean =>
  Math.abs(seconds * 1000 - now) <= MOMENT_WINDOW;
