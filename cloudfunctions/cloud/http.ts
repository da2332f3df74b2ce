import { createHash } from 'node:crypto';

/** A request as CloudBase's HTTP access passes it to a function. */
export interface HttpRequest {
  method: string;
  path: string;
  query: Record<string, string>;
  /** The names of parameters given more than once, as far as the gateway tells. */
  twice: string[];
  /** By lower-case name. */
  headers: Record<string, string>;
  body: Buffer;
}

/** An answer in the form that CloudBase's HTTP access expects. */
export interface HttpAnswer {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
  isBase64Encoded: false;
}

const recordOf = (value: unknown): [string, unknown][] =>
  Object.entries(typeof value === 'object' && value !== null ? value : {});

/** The HTTP request in an event; undefined if the function was not called over HTTP. */
export function httpRequestOf(event: unknown): HttpRequest | undefined {
  const { httpMethod, path, queryStringParameters, headers, body, isBase64Encoded } = (event ??
    {}) as Record<string, unknown>;
  if (typeof httpMethod !== 'string' || typeof path !== 'string') return undefined;
  const query = recordOf(queryStringParameters);
  const packed = isBase64Encoded === true || isBase64Encoded === 'true';
  return {
    method: httpMethod.toUpperCase(),
    path,
    query: Object.fromEntries(query.map(([name, value]) => [name, String(value)])),
    twice: query.filter(([, value]) => Array.isArray(value)).map(([name]) => name),
    headers: Object.fromEntries(
      recordOf(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
    ),
    body: Buffer.from(typeof body === 'string' ? body : '', packed ? 'base64' : 'utf8'),
  };
}

/** SHA-256 of a body in lower-case hex. */
export const bodyHash = (body: Buffer): string => createHash('sha256').update(body).digest('hex');
