import { createHash, createHmac, randomBytes } from 'node:crypto';
import { main } from '../../cloudfunctions/hospital';
import { defined } from '../../domain/defined';
import { signedText } from '../../domain/exchange/signing';
import type { DoorScope } from '../../types/exchange/doorKeys';
import { makeDoorKey } from '../../types/exchange/makeDoorKey';
import type { TestHospital } from './open';
import { wish } from './wishes';

/** A key as the other system holds it. */
export interface HeldKey {
  keyId: string;
  secret: string;
}

/** A request before it is signed. */
export interface DoorAsk {
  method?: string;
  /** The path behind the interface’s address. */
  path: string;
  query?: Record<string, string>;
  body?: string | Buffer;
  /** The moment of the signature in seconds, instead of now. */
  seconds?: number;
  nonce?: string;
  /** Headers that replace the signed ones, to send something else. */
  headers?: Record<string, string>;
}

/** The response of the interface. */
export interface DoorGot {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Creates a key as the office. */
export async function doorKey(
  hospital: TestHospital,
  office: string,
  scopes: DoorScope[],
  name = 'HIS',
): Promise<HeldKey> {
  const asked = { requestId: wish(), name, scopes };
  const { key, secret } = await hospital.value(makeDoorKey, asked, office);
  return { keyId: key.keyId, secret };
}

/** The event of a signed request, in the gateway’s form. */
export function signedEvent({ keyId, secret }: HeldKey, ask: DoorAsk) {
  const { method = 'GET', path, query = {}, body = '' } = ask;
  const seconds = ask.seconds ?? Math.floor(Date.now() / 1000);
  const nonce = ask.nonce ?? randomBytes(12).toString('hex');
  const bodyHash = createHash('sha256').update(body).digest('hex');
  const text = signedText({ method, path, query, seconds, nonce, bodyHash });
  return {
    httpMethod: method,
    path: `/hospital${path}`,
    queryStringParameters: query,
    headers: {
      ...{ Host: 'his.example.org', 'X-Yuehao-Key': keyId, 'X-Yuehao-Moment': String(seconds) },
      'X-Yuehao-Nonce': nonce,
      'X-Yuehao-Signature': createHmac('sha256', secret).update(text).digest('hex'),
      ...ask.headers,
    },
    body: Buffer.from(body).toString('base64'),
    isBase64Encoded: true,
  };
}

/** Sends an event to the interface, from outside WeChat. */
export async function sendToDoor(event: unknown): Promise<DoorGot> {
  const context = { request_id: 'test', environment: JSON.stringify({ SCF_NAMESPACE: 'local' }) };
  const { statusCode, ...got } = (await main(event, { ...inCloud, ...context })) as {
    statusCode: number;
  } & Omit<DoorGot, 'status'>;
  return { ...got, status: statusCode };
}

const inCloud = {
  ...{ time_limit_in_ms: 20_000, memory_limit_in_mb: 256, namespace: 'local' },
  ...{ function_name: 'hospital', function_version: '$LATEST' },
};

/** Signs a request and sends it. */
export const askDoor = (key: HeldKey, ask: DoorAsk): Promise<DoorGot> =>
  sendToDoor(signedEvent(key, ask));

/** The code and the field of a problem. */
export function problemIn({ body }: DoorGot): { code: string; field?: string; words: string } {
  const { issue } = JSON.parse(body) as fhir4.OperationOutcome;
  const { details, expression } = issue[0]!;
  return {
    code: details!.coding![0]!.code!,
    words: details!.text!,
    ...defined({ field: expression?.[0] }),
  };
}
