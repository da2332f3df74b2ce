import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { defined } from '../../../../domain/defined';
import { isTimely, MOMENT_WINDOW, signedText } from '../../../../domain/exchange/signing';
import type { Moment } from '../../../../domain/time/time';
import { bodyHash, type HttpRequest } from '../../../cloud/http';
import { unseal } from '../../../cloud/seal';
import { type DoorKey, doorKeyStore } from '../stores/doorKeys';
import { doorNonceStore } from '../stores/doorNonces';
import { type AskedAtDoor, doorProblem } from './problem';

/** The headers of a signed request, with the format of each. */
const forms = {
  'x-yuehao-key': /^[\w-]{8,40}$/,
  'x-yuehao-moment': /^\d{10}$/,
  'x-yuehao-nonce': /^[\w-]{16,64}$/,
  'x-yuehao-signature': /^[0-9a-f]{64}$/,
} as const;
type Header = keyof typeof forms;

/**
 * Used as the secret of an unknown key, so that the answer and the time it takes are those of a
 * wrong signature.
 */
const nobodysSecret = randomBytes(32).toString('base64url');

function headersOf({ headers }: HttpRequest): AskedAtDoor<Record<Header, string>> {
  const read = {} as Record<Header, string>;
  for (const name of Object.keys(forms) as Header[]) {
    const value = headers[name];
    if (!value) return doorProblem('HEADER_MISSING', {}, name);
    if (!forms[name].test(value)) return doorProblem('HEADER_FORM', {}, name);
    read[name] = value;
  }
  return { value: read };
}

/**
 * The key that signed a request. A request is accepted once, within minutes of its moment. Only the
 * holder of an ended key is told that it has ended. `triedAs`: the key for which a wrong signature
 * was sent.
 */
export async function authenticate(
  request: HttpRequest,
  path: string,
  now: Moment,
): Promise<AskedAtDoor<DoorKey> & { triedAs?: string }> {
  const read = headersOf(request);
  if ('problem' in read) return read;
  const { value: headers } = read;
  const seconds = Number(headers['x-yuehao-moment']);
  if (!isTimely(seconds, now)) return doorProblem('MOMENT_OFF', { now }, 'x-yuehao-moment');
  const key = await doorKeyStore.get(headers['x-yuehao-key']);
  const secret = key ? unseal<string>(key.secret, key._id) : nobodysSecret;
  const nonce = headers['x-yuehao-nonce'];
  const { method, query, body } = request;
  const signed = signedText({ method, path, query, seconds, nonce, bodyHash: bodyHash(body) });
  const expected = createHmac('sha256', secret).update(signed).digest();
  const given = Buffer.from(headers['x-yuehao-signature'], 'hex');
  if (!timingSafeEqual(expected, given) || !key)
    return { ...doorProblem('SIGNATURE_WRONG', {}), ...defined({ triedAs: key?._id }) };
  if (key.ended) return doorProblem('KEY_ENDED', {});
  if (!(await doorNonceStore.take(key._id, nonce, now)))
    return doorProblem('NONCE_USED', {}, 'x-yuehao-nonce');
  // Old nonces are removed once a minute, because their moments are refused in any case.
  if (await doorKeyStore.note(key._id, now))
    await doorNonceStore.forget(key._id, now - 2 * MOMENT_WINDOW);
  return { value: key };
}
