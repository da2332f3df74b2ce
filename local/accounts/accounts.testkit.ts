import type { Stack } from '..';
import { ask, testStack } from '../testing';

export const app = { appId: 'wx1234567890abcdef', appSecret: 'secret of a test' };
export const person = { name: '王丽华', credId: '429999198605170023' };

/** A stack whose WeChat knows one person. Its clock is frozen. */
export async function stackWithPerson(): Promise<Stack> {
  const stack = await testStack({ timers: false, ...app });
  stack.clock.freeze(Date.UTC(2026, 10, 22));
  stack.accounts.set('oPerson', {
    phone: { number: '19900001001', countryCode: '86' },
    realName: person,
  });
  return stack;
}

export interface Answer {
  errcode?: number;
  errmsg?: string;
  access_token?: string;
  expires_in?: number;
  [field: string]: unknown;
}

/** Calls WeChat’s own server once. */
export async function weixin(stack: Stack, path: string, body: unknown): Promise<Answer> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const got = await ask(stack, 'POST', `/api.weixin.qq.com${path}`, {}, text);
  expect(got.status).toBe(200);
  return JSON.parse(got.body);
}
