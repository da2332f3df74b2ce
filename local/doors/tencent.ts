import type { IncomingMessage, ServerResponse } from 'node:http';
import { invalidParam } from '../errors';
import { readBody, requestId, sendJson } from '../http';
import type { Stack } from '../running';
import type { Door } from './door';
import { underFaults } from './underFaults';

/** What the address of Tencent Cloud's SMS is on this stack. */
export const TENCENT_SMS = '/sms.tencentcloudapi.com';

const MAX_BODY = 64 * 1024;

/**
 * `POST /sms.tencentcloudapi.com/`: Tencent Cloud's SMS, as far as it is played: the action `SendSms` of its library, signed or not.
 * Latency is WeChat's; scripted faults strike by the action's name.
 */
export async function handleTencentSms(
  req: IncomingMessage,
  res: ServerResponse,
  _url: URL,
  stack: Stack,
): Promise<void> {
  const action = String(req.headers['x-tc-action'] ?? '');
  const text = (await readBody(req, MAX_BODY)).toString();
  const answer = (response: object) =>
    sendJson(res, 200, { Response: { ...response, RequestId: requestId() } });
  const refuse = (Code: string, Message: string) => answer({ Error: { Code, Message } });
  if (action !== 'SendSms') return refuse('InvalidAction', `no action "${action}"`);
  if (!String(req.headers.authorization ?? '').startsWith('TC3-HMAC-SHA256 '))
    return refuse('AuthFailure.SignatureFailure', 'not signed');
  const performed = await underFaults(stack, action, res, () =>
    stack.sms.send(JSON.parse(text) as Record<string, unknown>),
  );
  if (performed) answer(performed.answer);
}

/** `/local/sms`: what was sent, and which phones take none. */
export const SMS_DOORS: Record<string, Door> = {
  'GET sms': async ({ stack, query }) => ({
    sms: await stack.sms.list(
      query.get('phone') ?? undefined,
      Math.min(Number(query.get('limit')) || 100, 1000),
    ),
  }),
  'POST sms': ({ stack, body: { phone, blocked } }) => {
    if (typeof phone !== 'string' || !phone) throw invalidParam('phone is missing');
    if (typeof blocked !== 'boolean') throw invalidParam('blocked must be true or false');
    stack.sms.block(phone, blocked);
    return {};
  },
};
