import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { hashKey, type Key, openingKeys, sealKey } from './keys';

const NONCE = 12;
const TAG = 16;
/** `2.<key id>.<nonce, tag and text>`; `1.<nonce, tag and text>` is how it was before keys had ids. */
const SEALED = /^(?:1|2\.([\w-]{6}))\.([\w-]{38,})$/;

/**
 * Encrypts what is personal before it is stored (R20): AES-256-GCM, a fresh nonce each time. `belongsTo` (an `_id`)
 * is bound in, so that a sealed text moved to another document does not open. The text names the key it was sealed with.
 */
export function seal(value: unknown, belongsTo: string): string {
  const { id, bytes } = sealKey();
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', bytes, nonce);
  cipher.setAAD(Buffer.from(belongsTo));
  const body = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
  return `2.${id}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
}

/** A text that no key opens which is known here. */
export class NotOpened extends Error {
  override readonly name = 'NotOpened';
}

/**
 * Opens what `seal` closed, with today's key or a former one.
 * @throws NotOpened when it was altered, was sealed for another document, or its key is not known here
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
      // A text of the first form does not say its key: the next one is tried.
      if (index === keys.length - 1)
        throw new NotOpened('altered, or of another document', { cause: error });
    }
  }
  throw new NotOpened('unreachable');
}

/** A text that staff wrote, as it is stored (R20); an empty one tells nothing and stays as it is. */
export const sealText = (text: string, belongsTo: string): string =>
  text === '' ? '' : seal(text, belongsTo);

/** The text that `sealText` closed; one from before texts of staff were sealed reads as it stands. */
export const textIn = (stored: string, belongsTo: string): string =>
  isSealed(stored) ? unseal<string>(stored, belongsTo) : stored;

/** Whether a text is one that `seal` made. */
export const isSealed = (text: string): boolean => SEALED.test(text);

function opened(bytes: Buffer, key: Key, belongsTo: string): string {
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, bytes.subarray(0, NONCE));
  decipher.setAAD(Buffer.from(belongsTo));
  decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  const text = Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]);
  return text.toString('utf8');
}

/** Whether a text is sealed, and with another key than today's: then a job seals it anew. */
export const isSealedByFormerKey = (text: string): boolean => {
  const [matched, keyId] = SEALED.exec(text) ?? [];
  return matched !== undefined && keyId !== sealKey().id;
};

const digest = (purpose: string, value: string): Buffer =>
  createHmac('sha256', hashKey().bytes).update(`${purpose}\n${value}`).digest();

/** The hash keys, by id, whose store was begun with hashes of the former form. */
const formerForm = new Set<string>();

/**
 * The former form of a keyed hash: 24 hex digits. The cloud's database may take such a text for an ObjectId; a query by the
 * text then finds nothing. Only a store that was begun with this form keeps it.
 */
export const formerHash = (purpose: string, value: string): string =>
  digest(purpose, value).toString('hex').slice(0, 24);

/** From now on `keyedHash` answers the former form for today's hash key: its store holds such hashes. */
export const keepFormerForm = (): void => {
  formerForm.add(hashKey().id);
};

/**
 * A keyed hash to look a personal value up by, or to derive an id that cannot be guessed (R20), per purpose: `k` and 24 hex
 * digits, never the digits alone.
 */
export const keyedHash = (purpose: string, value: string): string => {
  const digits = formerHash(purpose, value);
  return formerForm.has(hashKey().id) ? digits : `k${digits}`;
};

/** A whole number below 2^32 that depends on purpose and value alone, evenly spread. */
export const keyedNumber = (purpose: string, value: string): number =>
  digest(purpose, value).readUInt32BE(0);

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const lettersFor = (purpose: string, value: string): string =>
  Array.from(digest(purpose, value).subarray(0, 10), byte => letters[byte % 32]).join('');

/** The code a patient shows at the desk: ten letters that a person can read out, not guessable from the appointment. */
export const checkInCode = (appointmentId: string): string => lettersFor('code', appointmentId);

/** The one-time code of an invitation (R20): ten letters, 50 bits; the same wish to invite has the same. */
export const invitationCode = (wish: string): string => lettersFor('invitation code', wish);

/** A code as it was meant: no spaces or hyphens, and the letters it never has for the digits they look like. */
export const codeAsMeant = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
