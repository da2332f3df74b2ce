import { MINUTE, type Moment } from '../time/time';

/** How far the moment of a request may be from the hospital's clock, either way. */
export const MOMENT_WINDOW = 5 * MINUTE;

/** The first line of what is signed: another way of signing gets another name. */
const SCHEME = 'YUEHAO-HMAC-SHA256';

/** What of a request is signed. */
export interface Signed {
  method: string;
  /** Behind the address of the door: `/fhir/Slot`. */
  path: string;
  query: Record<string, string>;
  /** When it was made, in seconds since 1970. */
  seconds: number;
  nonce: string;
  /** SHA-256 of the body in lower-case hex, also of an empty one. */
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

/** The text whose HMAC-SHA256 is a request's signature: seven lines. */
export const signedText = ({ method, path, query, seconds, nonce, bodyHash }: Signed): string =>
  [SCHEME, method, path, signedQuery(query), seconds, nonce, bodyHash].join('\n');

/** Whether a request's moment is near enough to the hospital's clock. */
export const isTimely = (seconds: number, now: Moment): boolean =>
  Math.abs(seconds * 1000 - now) <= MOMENT_WINDOW;
