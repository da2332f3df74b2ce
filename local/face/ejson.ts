import { types } from 'node:util';
import { EJSON, ObjectId } from 'bson';
import { CloudError, invalidParam } from '../errors';
import type { Doc } from '../store';
import { isPlain } from '../store/values';

/**
 * Matches the values that only the library can read. `plain` reads numbers and dates, which are by
 * far the most frequent.
 */
const BY_THE_LIBRARY =
  /"\$(oid|binary|uuid|symbol|numberDecimal|numberDouble|minKey|maxKey|regex|regularExpression|timestamp|code|ref|dbPointer|undefined)"|\\u0000/;

/**
 * One EJSON text of the wire as plain JS values: numbers, Date, RegExp. An ObjectId becomes its
 * text, as in the service’s answers. `db.serverDate()` becomes the service’s present moment.
 *
 * @param field the request’s field, for the error’s message
 * @throws INVALID_PARAM
 */
export function decode(text: unknown, field: string, now: () => number): unknown {
  if (typeof text !== 'string') throw invalidParam(`${field} must be EJSON in a string`);
  let value: unknown;
  try {
    value = BY_THE_LIBRARY.test(text) ? EJSON.parse(text) : JSON.parse(text);
  } catch (error) {
    throw invalidParam(`${field} is not EJSON: ${(error as Error).message}`);
  }
  return plain(value, field, now);
}

/**
 * Like `decode`, for a value that must be an object.
 *
 * @throws INVALID_PARAM
 */
export function decodeObject(text: unknown, field: string, now: () => number): Doc {
  const value = decode(text, field, now);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalidParam(`${field} must be an object`);
  }
  return value as Doc;
}

const HEX_ID = /^[0-9a-f]{24}$/i;
/** Also matches escapes, which may hide an id. */
const HEX_ID_INSIDE = /"[0-9a-f]{24}"|\\u/i;

/** Whether a JSON text may hold an id that `withObjectIds` converts: few do, and a search is quick. */
export const mayHoldIds = (json: unknown): boolean => HEX_ID_INSIDE.test(String(json));

/**
 * A query after the conversion that two reports describe: the cloud may read a text of 24 hex
 * digits as an ObjectId. Such a query finds no document that holds the text.
 */
export function withObjectIds<T>(value: T): T {
  if (typeof value === 'string') return HEX_ID.test(value) ? (new ObjectId(value) as T) : value;
  if (Array.isArray(value)) return value.map(withObjectIds) as T;
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withObjectIds(item)]),
  ) as T;
}

/** A document in the service’s form: canonical EJSON in a string. */
export function encode(doc: Doc): string {
  return JSON.stringify(canonical(doc));
}

const INT32 = 2 ** 31;

/**
 * Writes the frequent types itself, five times as fast as the library; the library writes the rest.
 */
function canonical(value: unknown): unknown {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isInteger(value) && !Object.is(value, -0)) {
    if (value >= -INT32 && value < INT32) return { $numberInt: String(value) };
    if (Number.isSafeInteger(value)) return { $numberLong: String(value) };
  }
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map(canonical);
  if (types.isDate(value)) return { $date: { $numberLong: String(value.getTime()) } };
  if (!isPlain(value) || '_bsontype' in value || Object.hasOwn(value, '__proto__'))
    return EJSON.serialize({ value }, { relaxed: false }).value;
  const out: Doc = {};
  for (const key of Object.keys(value)) out[key] = canonical(value[key]);
  return out;
}

/**
 * A document must not have field names that begin with `$`.
 *
 * @throws DATABASE_REQUEST_FAILED naming the field
 */
export function refuseOperators(value: unknown, path = ''): void {
  if (Array.isArray(value)) {
    for (const item of value) refuseOperators(item, path);
  } else if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    for (const [key, item] of Object.entries(value)) {
      const at = path ? `${path}.${key}` : key;
      if (key.startsWith('$')) {
        throw new CloudError(
          'DATABASE_REQUEST_FAILED',
          `[FailedOperation] The dollar ($) prefixed field '${at}' is not valid for storage.`,
        );
      }
      refuseOperators(item, at);
    }
  }
}

function plain(value: unknown, field: string, now: () => number): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = plain(value[i], field, now);
    return value;
  }
  const bson = (value as { _bsontype?: unknown })._bsontype;
  if (typeof bson === 'string') return plainBson(bson, value, field);
  const object = value as Doc;
  if (object.$numberInt !== undefined) return wholeNumber(object.$numberInt, field);
  if (object.$numberLong !== undefined) return wholeNumber(object.$numberLong, field);
  if (object.$date !== undefined) return moment(object.$date, field);
  const serverDate = object.$tcb_server_date as { offset?: unknown } | undefined;
  if (serverDate) return new Date(now() + Number(plain(serverDate.offset ?? 0, field, now)));
  for (const key of Object.keys(object)) {
    const item = object[key];
    if (typeof item === 'object' && item !== null) object[key] = plain(item, field, now);
  }
  return object;
}

function wholeNumber(text: unknown, field: string): number {
  if (typeof text !== 'string' || !/^-?\d+$/.test(text))
    throw invalidParam(`${field} holds a number that cannot be read: ${JSON.stringify(text)}`);
  return Number(text);
}

function moment(value: unknown, field: string): Date {
  const at = plain(value, field, Date.now);
  if (typeof at !== 'number' && typeof at !== 'string')
    throw invalidParam(`${field} holds a date that cannot be read: ${JSON.stringify(value)}`);
  return new Date(at);
}

function plainBson(type: string, value: object, field: string): unknown {
  switch (type) {
    case 'ObjectId':
      return (value as { toHexString(): string }).toHexString();
    case 'BSONRegExp': {
      const { pattern, options } = value as { pattern: string; options: string };
      try {
        return new RegExp(pattern, options.replace(/[^dgimsuvy]/g, ''));
      } catch {
        throw invalidParam(`${field} holds a regular expression that cannot be read: ${pattern}`);
      }
    }
    case 'Long':
    case 'Int32':
    case 'Double':
      return Number(value);
    default:
      throw invalidParam(`${field} holds a ${type}, which this stand-in does not keep`);
  }
}
