import { join } from 'node:path';
import tcb from '@cloudbase/node-sdk';
import { type Stack, startStack } from './';

// This program runs outside the cloud. The variable keeps the SDK from looking for it.
process.env.TENCENTCLOUD = 'true';

let stack: Stack;

beforeAll(async () => {
  stack = await startStack({
    functionsDir: join(__dirname, 'fixtures'),
    collections: [{ name: 'a' }],
    log: () => {},
  });
});
afterAll(() => stack.close());

test('the real SDK writes and reads over HTTP', async () => {
  const app = tcb.init({
    env: 'local',
    secretId: 'any',
    secretKey: 'any',
    serviceUrl: `${stack.url}/admin`,
  });
  const { id } = await app.database().collection('a').add({ x: 1 });
  const { data } = await app.database().collection('a').where({ x: 1 }).get();
  expect(data).toEqual([{ _id: id, x: 1 }]);
});

test('a function learns its caller', async () => {
  const { result } = await stack.invoke('echo', {}, 'person_1');
  expect(result).toMatchObject({ openid: 'person_1', userInfo: { openId: 'person_1' } });
});
