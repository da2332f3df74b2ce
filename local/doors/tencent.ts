import type { IncomingMessage, ServerResponse } from 'node:http';
import { invalidParam } from '../errors';
import { readBody, requestId, sendJson } from '../http';
import type { Stack } from '../running';
import type { Sms } from '../sms/sms';
import type { Door } from './door';
import { underFaults } from './underFaults';

/** The path of Tencent Cloud’s SMS on this stack. */
export const TENCENT_SMS = '/sms.tencentcloudapi.com';

const MAX_BODY = 64 * 1024;

/** The SMS actions that the stack simulates, by name. */
const ACTIONS = new Map<string, (sms: Sms, request: Record<string, unknown>) => Promise<object>>([
  ['SendSms', (sms, request) => sms.send(request)],
  ['PullSmsSendStatusByPhoneNumber', (sms, request) => sms.reports(request)],
]);

/**
 * `POST /sms.tencentcloudapi.com/`: Tencent Cloud’s SMS. The stack simulates the library’s actions
 * `SendSms` and `PullSmsSendStatusByPhoneNumber`. The latency is WeChat’s; scripted faults strike
 * by the action’s name.
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
  const act = ACTIONS.get(action);
  if (!act) return refuse('InvalidAction', `no action "${action}"`);
  if (!String(req.headers.authorization ?? '').startsWith('TC3-HMAC-SHA256 '))
    return refuse('AuthFailure.SignatureFailure', 'not signed');
  const performed = await underFaults(stack, action, res, () =>
    act(stack.sms, JSON.parse(text) as Record<string, unknown>),
  );
  if (performed) answer(performed.answer);
}

/**
 * `/local/sms`: the sent messages, the phones that refuse messages, and the phones that do not
 * exist.
 */
export const SMS_DOORS: Record<string, Door> = {
  'GET sms': async ({ stack, query }) => ({
    sms: await stack.sms.list(
      query.get('phone') ?? undefined,
      Math.min(Number(query.get('limit')) || 100, 1000),
    ),
  }),
  'POST sms': ({ stack, body: { phone, blocked, lost } }) => {
    if (typeof phone !== 'string' || !phone) throw invalidParam('phone is missing');
    if (typeof (blocked ?? lost) !== 'boolean')
      throw invalidParam('blocked or lost must be true or false');
    if (typeof blocked === 'boolean') stack.sms.block(phone, blocked);
    if (typeof lost === 'boolean') stack.sms.lose(phone, lost);
    return {};
  },
};
