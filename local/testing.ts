import { type IncomingHttpHeaders, request } from 'node:http';
import { join } from 'node:path';
import tcb from '@cloudbase/node-sdk';
import { type Stack, type StackOptions, startStack } from './';

// This program runs outside a function. The variable keeps the SDK from looking for a cloud.
process.env.TENCENTCLOUD = 'true';
process.env.SILENCE = 'true';

export const FIXTURES = join(__dirname, 'fixtures');

/** A stack for a test: quiet, in memory, on a free port. */
export function testStack(options: Partial<StackOptions> = {}): Promise<Stack> {
  return startStack({ functionsDir: FIXTURES, log: () => {}, patience: 1, ...options });
}

/** The real SDK, pointed at a stack. */
export function sdk(stack: Stack) {
  return tcb.init({
    env: 'local',
    secretId: 'any',
    secretKey: 'any',
    serviceUrl: `${stack.url}/admin`,
  });
}

type Sdk = ReturnType<typeof sdk>;
type Database = ReturnType<Sdk['database']>;

/**
 * The tools of the database tests: a stack, the SDK pointed at it, and a collection that is new for
 * each test.
 */
export interface Opened {
  stack: Stack;
  app: Sdk;
  db: Database;
  coll: ReturnType<Database['collection']>;
  /** The name of the collection. */
  name: string;
}

/** Opens a stack for a test file, hands over a new collection before each test, and closes the stack. */
export function collectionForEach(
  give: (opened: Opened) => void,
  options?: Partial<StackOptions>,
): void {
  let stack: Stack;
  let app: Sdk;
  let count = 0;
  beforeAll(async () => {
    stack = await testStack(options);
    app = sdk(stack);
  });
  afterAll(() => stack.close());
  beforeEach(async () => {
    const db = app.database();
    count += 1;
    const name = `c${count}`;
    await db.createCollection(name);
    give({ stack, app, db, coll: db.collection(name), name });
  });
}

/** Sends one raw action, as another client would. */
export async function admin(stack: Stack, body: unknown): Promise<Record<string, unknown>> {
  const response = await fetch(`${stack.url}/admin?env=local`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as Record<string, unknown>;
}

export interface Got {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Sends one HTTP request on its own connection. */
export function ask(
  stack: Stack,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string | Buffer,
): Promise<Got> {
  return new Promise((resolve, reject) => {
    const req = request(stack.url, { method, path, headers, agent: false }, res => {
      const parts: Buffer[] = [];
      res.on('data', part => parts.push(part));
      res.on('end', () =>
        resolve({
          status: res.statusCode!,
          headers: res.headers,
          body: String(Buffer.concat(parts)),
        }),
      );
    });
    req.on('error', reject);
    req.end(body);
  });
}
