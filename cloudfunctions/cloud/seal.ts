import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { hashKey, type Key, openingKeys, sealKey } from './keys';
import { forgettable } from './memory';

const NONCE = 12;
const TAG = 16;
/**
 * `2.<key id>.<nonce, tag and text>`; `1.<nonce, tag and text>` is the form before keys had ids.
 */
const SEALED = /^(?:1|2\.([\w-]{6}))\.([\w-]{38,})$/;

/**
 * Encrypts personal data before it is stored (R20): AES-256-GCM with a new nonce each time.
 * `belongsTo` (an `_id`) is authenticated, so that a sealed text copied into another document does
 * not open. The result contains the id of the key.
 */
export function seal(value: unknown, belongsTo: string): string {
  const { id, bytes } = sealKey();
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', bytes, nonce);
  cipher.setAAD(Buffer.from(belongsTo));
  const body = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
  return `2.${id}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
}

/** Thrown for a text that no known key opens. */
export class NotOpened extends Error {
  override readonly name = 'NotOpened';
}

/**
 * Opens a text made by `seal`, with the present key or a former one.
 * @throws NotOpened when it was altered, was sealed for another document, or its key is not known
 */
export function unseal<T>(sealed: string, belongsTo: string): T {
  const [, keyId, body] = SEALED.exec(sealed) ?? [];
  if (!body) throw new NotOpened('not a sealed text');
  const bytes = Buffer.from(body, 'base64url');
  const keys = openingKeys().filter(({ id }) => keyId === undefined || id === keyId);
  if (!keys.length) throw new NotOpened(`sealed with the key ${keyId}, which is not known here`);
  for (const [index, key] of keys.entries()) {
    try {
      return JSON.parse(opened(bytes, key, belongsTo)) as T;
    } catch (error) {
      // A text of the first form does not name its key, so the next key is tried.
      if (index === keys.length - 1)
        throw new NotOpened('altered, or of another document', { cause: error });
    }
  }
  throw new NotOpened('unreachable');
}

/**
 * A text by staff in its stored form (R20). An empty text stays empty, since it reveals nothing.
 */
export const sealText = (text: string, belongsTo: string): string =>
  text === '' ? '' : seal(text, belongsTo);

/**
 * Opens a text made by `sealText`. A text stored before texts of staff were sealed is returned as
 * it is.
 */
export const textIn = (stored: string, belongsTo: string): string =>
  isSealed(stored) ? unseal<string>(stored, belongsTo) : stored;

/** Whether a text was made by `seal`. */
export const isSealed = (text: string): boolean => SEALED.test(text);

function opened(bytes: Buffer, key: Key, belongsTo: string): string {
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, bytes.subarray(0, NONCE));
  decipher.setAAD(Buffer.from(belongsTo));
  decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  const text = Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]);
  return text.toString('utf8');
}

/**
 * Whether a text is sealed with another key than the present one, so that a job has to seal it
 * again.
 */
export const isSealedByFormerKey = (text: string): boolean => {
  const [matched, keyId] = SEALED.exec(text) ?? [];
  return matched !== undefined && keyId !== sealKey().id;
};

const digest = (purpose: string, value: string): Buffer =>
  createHmac('sha256', hashKey().bytes).update(`${purpose}\n${value}`).digest();

/** The ids of hash keys whose store was started with hashes of the former form. */
const formerForm = new Set<string>();
forgettable(() => formerForm.clear());

/**
 * The former form of a keyed hash: 24 hex digits. The cloud's database may take such a text for an
 * ObjectId, and then a query by the text finds nothing. Only a store that was started with this
 * form keeps it.
 */
export const formerHash = (purpose: string, value: string): string =>
  digest(purpose, value).toString('hex').slice(0, 24);

/**
 * Makes `keyedHash` return the former form for the present hash key, because the store contains
 * such hashes.
 */
export const keepFormerForm = (): void => {
  formerForm.add(hashKey().id);
};

/**
 * A keyed hash for one purpose, to find a document by a personal value, or to make an id that
 * cannot be guessed (R20): `k` and 24 hex digits.
 */
export const keyedHash = (purpose: string, value: string): string => {
  const digits = formerHash(purpose, value);
  return formerForm.has(hashKey().id) ? digits : `k${digits}`;
};

/** A whole number below 2^32 that depends only on purpose and value, evenly distributed. */
export const keyedNumber = (purpose: string, value: string): number =>
  digest(purpose, value).readUInt32BE(0);

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const lettersFor = (purpose: string, value: string): string =>
  Array.from(digest(purpose, value).subarray(0, 10), byte => letters[byte % 32]).join('');

/**
 * The code a patient shows at the desk: ten characters that are easy to read out and cannot be
 * guessed from the appointment.
 */
export const checkInCode = (appointmentId: string): string => lettersFor('code', appointmentId);

/**
 * The one-time code of an invitation (R20): ten characters, 50 bits. The same request always gives
 * the same code.
 */
export const invitationCode = (wish: string): string => lettersFor('invitation code', wish);

/**
 * A typed code in normal form: no spaces or hyphens, and digits in place of letters that codes
 * never contain.
 */
export const codeAsMeant = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
