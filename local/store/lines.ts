import { createHash } from 'node:crypto';
import { BSONRegExp, EJSON } from 'bson';
import { isPlain, rank } from './values';

/** Whether plain JSON can carry the value. Dates, patterns, NaN and -0 need EJSON. */
function isJson(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0);
    case 'object':
      if (value === null) return true;
      if (Array.isArray(value)) return value.every(isJson);
      return rank(value) === 3 && Object.values(value).every(isJson);
    default:
      return false;
  }
}

/** A value as one line of EJSON; canonical where plain JSON is not enough. */
export const encode = (value: unknown): string =>
  isJson(value) ? JSON.stringify(value) : EJSON.stringify(value, { relaxed: false });

/** The value that `encode` was given. */
export const decode = (text: string): unknown =>
  text.includes('"$') ? withPatterns(EJSON.parse(text, { relaxed: true })) : JSON.parse(text);

/** Restores patterns, because EJSON reads them as its own objects. */
function withPatterns(value: unknown): unknown {
  if (value instanceof BSONRegExp) return new RegExp(value.pattern, value.options);
  if (Array.isArray(value)) return value.map(withPatterns);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withPatterns(item)]));
}

const SUM_CHARS = 16;

const sumOf = (body: string | Buffer): string =>
  createHash('sha1').update(body).digest('hex').slice(0, SUM_CHARS);

/** A line of the log: checksum, space, body, newline. */
export const seal = (body: string): string => `${sumOf(body)} ${body}\n`;

/** The body of a line (without its newline); null if it does not fit its checksum. */
export function unseal(line: Buffer): string | null {
  const sum = line.toString('latin1', 0, SUM_CHARS);
  const body = line.subarray(SUM_CHARS + 1);
  if (line[SUM_CHARS] !== 0x20 || sumOf(body) !== sum) return null;
  return body.toString('utf8');
}
