import {
  type AccountChange,
  type BoundPhone,
  CODE_KINDS,
  type CodeKind,
} from '../accounts/accounts';
import { invalidParam } from '../errors';
import type { Door } from './door';

/**
 * `/local/accounts`, `/local/codes`, `/local/privacy` and `/local/guideline`: an account’s phone
 * and person, its codes, and its answer to the privacy guideline.
 */
export const ACCOUNT_DOORS: Record<string, Door> = {
  'GET accounts': ({ stack, query }) => stack.accounts.read(openidOf(query.get('openid'))),
  'POST accounts': ({ stack, body }) =>
    stack.accounts.set(openidOf(body.openid), {
      phone: phoneOf(body.phone),
      realName: realNameOf(body.realName),
    }),
  'POST codes': ({ stack, body }) => {
    const kind = CODE_KINDS.find(each => each === body.kind) as CodeKind | undefined;
    if (!kind) throw invalidParam(`kind must be one of ${CODE_KINDS.join(', ')}`);
    return { code: stack.accounts.code(kind, openidOf(body.openid)) };
  },
  'GET privacy': ({ stack, query }) =>
    stack.accounts.guideline.setting(openidOf(query.get('openid'))),
  'POST privacy': ({ stack, body }) => {
    const { openid, agreed } = body;
    if (typeof agreed !== 'boolean') throw invalidParam('agreed must be true or false');
    return stack.accounts.guideline.answer(openidOf(openid), agreed);
  },
  'POST guideline': ({ stack }) => {
    stack.accounts.guideline.change();
    return {};
  },
};

function openidOf(value: unknown): string {
  if (typeof value !== 'string' || !value) throw invalidParam('openid is missing');
  return value;
}

/** A phone: a mainland number as text, or `{ number, countryCode }`. */
function phoneOf(value: unknown): AccountChange['phone'] {
  if (value === undefined || value === null) return value;
  const { number, countryCode }: Partial<BoundPhone> =
    typeof value === 'string' ? { number: value, countryCode: '86' } : (value as object);
  if (!digits(number) || !digits(countryCode)) {
    throw invalidParam('phone must be a number, or { number, countryCode } in digits');
  }
  return { number, countryCode };
}

const digits = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{1,15}$/.test(value);

function realNameOf(value: unknown): AccountChange['realName'] {
  if (value === undefined || value === null) return value;
  const { name, credId } = value as Record<string, unknown>;
  if (typeof name !== 'string' || !name || typeof credId !== 'string' || !credId) {
    throw invalidParam('realName must be { name, credId }');
  }
  return { name, credId };
}
