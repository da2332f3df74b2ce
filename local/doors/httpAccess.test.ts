import type { Stack } from '..';
import { ask, testStack } from '../testing';

let stack: Stack;

beforeAll(async () => {
  stack = await testStack();
});
afterAll(() => stack.close());

const eventOf = async (...what: [method: string, path: string, type?: string, body?: Buffer]) => {
  const [method, path, type, body] = what;
  const got = await ask(stack, method, path, type ? { 'content-type': type } : {}, body);
  return JSON.parse(got.body);
};

test('a request reaches the function of its path in the gateway’s form', async () => {
  expect(await eventOf('GET', '/web/a%20b/event?x=1&y=2&y=%E7%BA%A6')).toMatchObject({
    path: '/web/a%20b/event',
    httpMethod: 'GET',
    queryStringParameters: { x: '1', y: ['2', '约'] },
    headers: { host: expect.stringContaining('127.0.0.1') },
    body: '',
    isBase64Encoded: false,
  });
});

test('a text body arrives as text, any other in base64', async () => {
  const bytes = Buffer.from('约号');
  expect(await eventOf('POST', '/web/event', 'text/csv', bytes)).toMatchObject({
    body: '约号',
    isBase64Encoded: false,
  });
  expect(await eventOf('POST', '/web/event', 'application/octet-stream', bytes)).toMatchObject({
    body: bytes.toString('base64'),
    isBase64Encoded: true,
  });
});

test('the answer has the function’s status, headers and bytes', async () => {
  const got = await ask(stack, 'GET', '/web');
  expect([got.status, got.headers['x-made'], got.body]).toEqual([201, 'yes', '约号']);
});

test('a failing function answers 500, an oversized body 413, an unknown path 404', async () => {
  expect((await ask(stack, 'GET', '/web/throw')).status).toBe(500);
  const large = Buffer.alloc(6 * 1024 * 1024 + 1);
  expect((await ask(stack, 'POST', '/web', {}, large)).status).toBe(413);
  expect((await ask(stack, 'GET', '/website')).status).toBe(404);
});
