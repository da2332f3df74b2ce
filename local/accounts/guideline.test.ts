import type { Stack } from '..';
import { ask } from '../testing';
import { stackWithPerson } from './accounts.testkit';

let stack: Stack;
beforeEach(async () => {
  stack = await stackWithPerson();
});
afterEach(() => stack.close());

const post = async (path: string, body: object) =>
  ask(stack, 'POST', `/local/${path}`, {}, JSON.stringify(body));
const asks = async (openid = 'oPerson') => {
  const { body } = await ask(stack, 'GET', `/local/privacy?openid=${openid}`);
  return JSON.parse(body).needAuthorization;
};

test('WeChat asks an account without an answer; consent holds until withdrawal or a new guideline', async () => {
  expect(await asks()).toBe(true);
  const { body } = await post('privacy', { openid: 'oPerson', agreed: true });
  expect(JSON.parse(body)).toEqual({
    needAuthorization: false,
    privacyContractName: expect.stringContaining('隐私保护指引'),
  });
  expect([await asks(), await asks('oOther')]).toEqual([false, true]);
  await post('guideline', {});
  expect(await asks()).toBe(true);
  await post('privacy', { openid: 'oPerson', agreed: true });
  await post('privacy', { openid: 'oPerson', agreed: false });
  expect(await asks()).toBe(true);
});

test('an answer without an account, or other than yes or no, is refused', async () => {
  expect((await post('privacy', { openid: 'oPerson' })).status).toBe(400);
  expect((await post('privacy', { agreed: true })).status).toBe(400);
});
