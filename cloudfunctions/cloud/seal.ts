import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const key = (name: 'YUEHAO_SEAL_KEY' | 'YUEHAO_HASH_KEY'): Buffer => {
  const bytes = Buffer.from(process.env[name] ?? '', 'base64');
  if (bytes.length !== 32)
    throw new Error(
      `environment variable ${name} must be 32 bytes in base64 (openssl rand -base64 32)`,
    );
  return bytes;
};

/**
 * Encrypts what is personal before it is stored (R20): AES-256-GCM, a fresh nonce each time. `belongsTo` (an `_id`)
 * is bound in, so that a sealed text moved to another document does not open.
 */
export function seal(value: unknown, belongsTo: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key('YUEHAO_SEAL_KEY'), nonce);
  cipher.setAAD(Buffer.from(belongsTo));
  const body = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
  return `1.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
}

/** Opens what `seal` closed; throws when it was altered, or sealed for another document or with another key. */
export function unseal<T>(sealed: string, belongsTo: string): T {
  const bytes = Buffer.from(sealed.slice(2), 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key('YUEHAO_SEAL_KEY'), bytes.subarray(0, 12));
  decipher.setAAD(Buffer.from(belongsTo));
  decipher.setAuthTag(bytes.subarray(12, 28));
  const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
  return JSON.parse(text.toString('utf8')) as T;
}

/** A keyed hash to look a personal value up by, or to derive an id that cannot be guessed (R20): 24 hex characters, per purpose. */
export const keyedHash = (purpose: string, value: string): string =>
  createHmac('sha256', key('YUEHAO_HASH_KEY'))
    .update(`${purpose}\n${value}`)
    .digest('hex')
    .slice(0, 24);

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const lettersFor = (purpose: string, value: string): string => {
  const bytes = createHmac('sha256', key('YUEHAO_HASH_KEY'))
    .update(`${purpose}\n${value}`)
    .digest();
  return Array.from(bytes.subarray(0, 10), byte => letters[byte % 32]).join('');
};

/** The code a patient shows at the desk: ten letters that a person can read out, not guessable from the appointment. */
export const checkInCode = (appointmentId: string): string => lettersFor('code', appointmentId);

/** The one-time code of an invitation (R20): ten letters, 50 bits; the same wish to invite has the same. */
export const invitationCode = (wish: string): string => lettersFor('invitation code', wish);

/** A code as it was meant: no spaces or hyphens, and the letters it never has for the digits they look like. */
export const codeAsMeant = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
