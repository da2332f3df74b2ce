import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { CloudError, invalidParam, toWire } from '../errors';
import { readFault } from '../faults';
import { readBody, requestId, sendJson } from '../http';
import type { Stack } from '../running';
import { ACCOUNT_DOORS } from './accounts';
import type { Body, Door } from './door';
import { SMS_DOORS } from './tencent';

const MAX_FILE = 64 * 1024 * 1024;

/** The control routes of the stack, by `METHOD name`. Each gives its JSON answer. */
const DOORS: Record<string, Door> = {
  'GET clock': ({ stack }) => clockOf(stack),
  'POST clock': async ({ stack, body }) => {
    moveClock(stack, body);
    if (body.wait === true) await stack.timers.settled();
    return clockOf(stack);
  },
  'GET counters': ({ stack }) => stack.counters.read(),
  'DELETE counters': ({ stack }) => resetCounters(stack),
  'POST counters': ({ stack, rest }) => {
    if (rest[0] !== 'reset') throw invalidParam('POST /local/counters/reset');
    return resetCounters(stack);
  },
  'GET usage': ({ stack }) => ({ usage: stack.limits.usage() }),
  'GET logs': ({ stack, query }) => ({
    logs: stack.logs
      .lines(query.get('text') ?? undefined)
      .reverse()
      .slice(0, Number(query.get('limit')) || 1000),
  }),
  'GET messages': async ({ stack, query }) => ({
    messages: await stack.messages.list(
      query.get('to') ?? undefined,
      Math.min(Number(query.get('limit')) || 100, 1000),
    ),
  }),
  'GET templates': ({ stack }) => ({ templates: stack.messages.templates() }),
  'GET consents': async ({ stack, query }) => ({
    consents: await stack.messages.consents(query.get('to') ?? ''),
  }),
  'POST consents': async ({ stack, body }) => {
    const { to, templateId, count } = body;
    if (typeof to !== 'string' || !to) throw invalidParam('to is missing');
    if (typeof templateId !== 'string' || !templateId) throw invalidParam('templateId is missing');
    if (count !== 'always' && !(Number.isInteger(count) && (count as number) >= 0)) {
      throw invalidParam('count must be a whole number or "always"');
    }
    await stack.messages.grant(to, templateId, count as number | 'always');
    return { consents: await stack.messages.consents(to) };
  },
  'GET timers': ({ stack }) => ({ timers: stack.timers.list() }),
  'POST timers': async ({ stack, rest: [functionName = '', name = '', what] }) => {
    if (what === 'off' || what === 'on') stack.timers.switch(functionName, name, what === 'on');
    else await stack.timers.fire(functionName, name);
    return {};
  },
  'GET faults': ({ stack }) => ({ latency: stack.faults.latency, rates: stack.faults.rates }),
  'POST faults': ({ stack, body }) => {
    stack.faults.inject(readFault(body));
    return {};
  },
  'DELETE faults': ({ stack }) => {
    stack.faults.clear();
    return {};
  },
  ...ACCOUNT_DOORS,
  ...SMS_DOORS,
};

/**
 * `/local/*` reads and changes the stack: clock, counters, usage, logs, messages, SMS, consents,
 * accounts, codes, timers, faults and files.
 */
export async function handleLocal(
  req: IncomingMessage,
  res: ServerResponse,
  url: URL,
  stack: Stack,
): Promise<void> {
  const [name = '', ...rest] = url.pathname.replace(/^\/local\//, '').split('/');
  if (name === 'files') return handleFile(req, res, rest, stack);
  const method = req.method === 'HEAD' ? 'GET' : (req.method ?? 'GET');
  const door = DOORS[`${method} ${name}`];
  if (!door) {
    return sendJson(res, 404, { code: 'NOT_FOUND', message: `no door ${method} /local/${name}` });
  }
  try {
    const body = method === 'POST' ? await readJson(req) : {};
    sendJson(res, 200, await door({ stack, query: url.searchParams, body, rest }));
  } catch (error) {
    const wire = toWire(error instanceof RangeError ? invalidParam(error.message) : error);
    const status = wire.code === 'SYS_ERR' ? 500 : wire.code.endsWith('_NOT_FOUND') ? 404 : 400;
    sendJson(res, status, { ...wire, requestId: requestId() });
  }
}

function clockOf({ clock }: Stack) {
  const { offset, frozenAt } = clock.state();
  const now = clock.now();
  return { now, iso: new Date(now).toISOString(), offset, frozen: frozenAt !== null };
}

/** `{ now?, advanceMs?, frozen? }`, or `{ real: true }`. */
function moveClock({ clock }: Stack, body: Body): void {
  const { now, advanceMs, frozen, real } = body;
  for (const [field, value] of Object.entries({ now, advanceMs })) {
    if (value !== undefined && !Number.isFinite(value)) throw invalidParam(`${field} must be ms`);
  }
  if (frozen !== undefined && typeof frozen !== 'boolean') {
    throw invalidParam('frozen must be true or false');
  }
  const to = ((now as number | undefined) ?? clock.now()) + ((advanceMs as number) ?? 0);
  if (real === true) clock.real();
  else if (frozen === true) clock.freeze(to);
  else if (frozen === false) clock.runFrom(to);
  else if (now !== undefined || advanceMs !== undefined) clock.set(to);
}

function resetCounters({ counters }: Stack) {
  const before = counters.read();
  counters.reset();
  return before;
}

async function readJson(req: IncomingMessage): Promise<Body> {
  const text = (await readBody(req, 1024 * 1024)).toString();
  if (text === '') return {};
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw invalidParam('the body is not JSON');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw invalidParam('the body must be an object');
  }
  return body as Body;
}

/** Cloud files: uploadFile sends them with PUT; a client with the address reads them with GET. */
async function handleFile(
  req: IncomingMessage,
  res: ServerResponse,
  rest: string[],
  { files }: Stack,
): Promise<void> {
  const place = files.placeOfUrl(rest.join('/'));
  if (!place) {
    res.writeHead(404).end();
    return;
  }
  if (req.method === 'PUT') {
    try {
      await files.write(place, await readBody(req, MAX_FILE));
      res.writeHead(200).end();
    } catch (error) {
      // uploadFile reads refusals in the words of the object storage.
      const code = error instanceof CloudError ? error.code : 'InternalError';
      res.writeHead(200, { 'content-type': 'application/xml' });
      res.end(
        `<Error><Code>${code}</Code><Message>${code}</Message><RequestId>-</RequestId><TraceId>-</TraceId></Error>`,
      );
    }
    return;
  }
  const size = await stat(place).then(
    found => found.size,
    () => -1,
  );
  if (size < 0) {
    res.writeHead(404).end();
    return;
  }
  // An uploaded file must not open as a page of this origin.
  res.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-length': size,
    'x-content-type-options': 'nosniff',
  });
  if (req.method === 'HEAD') res.end();
  else await pipeline(createReadStream(place), res);
}
