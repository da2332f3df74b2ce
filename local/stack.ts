import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Accounts } from './accounts/accounts';
import { Tokens } from './accounts/tokens';
import { Clock } from './clock';
import { Counters } from './counters';
import { HEALTH } from './doors/health';
import { Face } from './face';
import { Files } from './face/files';
import { Faults } from './faults';
import { Host, type HostOptions } from './host/host';
import type { AskHere } from './host/job';
import { Limits } from './limits';
import type { Log } from './log';
import { Logs } from './logs';
import { CONSENTS, MESSAGES, Messages } from './messages/messages';
import { type StackOptions, withEnvironment } from './options';
import type { Stack } from './running';
import { listen, type Server } from './server';
import { SMS, Sms } from './sms/sms';
import { type Acl, type CollectionSpec, openStore } from './store';
import { Timers } from './timers/timers';

const phoneAt: NonNullable<CollectionSpec['indexes']>[number] = {
  name: 'phone_at',
  keys: [
    { field: 'phone', direction: 1 },
    { field: 'at', direction: -1 },
  ],
};

const OWN_COLLECTIONS: CollectionSpec[] = [
  {
    name: MESSAGES,
    indexes: [
      {
        name: 'to_at',
        keys: [
          { field: 'to', direction: 1 },
          { field: 'at', direction: -1 },
        ],
      },
    ],
  },
  { name: CONSENTS },
  { name: SMS, indexes: [phoneAt] },
  { name: HEALTH },
];

/**
 * Starts the store, `/admin`, functions, timers, messages and clock on one HTTP server of
 * 127.0.0.1. Sets TZ=UTC for the whole process: cloud functions run in UTC, and worker threads
 * share the process’s zone.
 */
export async function startStack(given: StackOptions): Promise<Stack> {
  process.env.TZ = 'UTC';
  const options = withEnvironment(given, process.env);
  const { dataDir } = options;
  const print = options.log ?? (line => console.log(`${new Date().toISOString()} ${line}`));
  const inData = (name: string) => (dataDir ? join(dataDir, name) : undefined);
  const undo: (() => unknown)[] = [];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const clock = new Clock(inData('clock.json'));
    setClock(clock, options.clock);
    const logs = new Logs(clock);
    const log: Log = line => {
      logs.add(line);
      print(line);
    };
    const limits = new Limits(options.limits ?? {}, clock);
    const store = await storeIn(inData('store'), clock, options);
    undo.push(() => store.close());
    const server = await listen(options.port ?? 0);
    undo.push(() => server.close());
    const url = `http://127.0.0.1:${server.port}`;
    const envId = options.envId ?? 'local';
    const appId = options.appId ?? 'wx0000000000000000';
    const askHere: AskHere = (...asked) => face.askHere(...asked);
    const host = openHost(options, { url, envId, appId, clock, limits, log, askHere });
    undo.push(() => host.close());
    const { templates = [], pages, latency: weChatLatency } = options.messages ?? {};
    const messages = new Messages(store, clock, { templates, pages });
    const sms = new Sms(store, clock, options.sms ?? { templates: [] });
    const accounts = new Accounts(clock, appId);
    const tokens = new Tokens(clock, { appId, appSecret: options.appSecret });
    const counters = new Counters();
    const faults = new Faults({ ...options.faults, latency: options.latency, weChatLatency });
    const files = new Files(filesDir(dataDir, undo), `${url}/local/files`, envId);
    const users = options.users ?? [];
    const { forceObjectIds = false } = options;
    const aclOf = aclsOf(options);
    const things = { store, clock, host, messages, accounts, files, users };
    const context = { ...things, forceObjectIds, aclOf };
    const face = new Face(context, counters, faults, limits, log);
    const timers = new Timers(host, clock, log, inData('timers.json'), options.timers);
    undo.push(() => timers.stop());
    const stack: Stack = {
      ...{ url, port: server.port, store, clock, messages, sms, accounts, tokens },
      ...{ counters, limits, logs, faults, timers, host, files },
      invoke: invokeOn(host),
      ask: request => face.ask(request),
      close,
    };
    open(server, stack, face, options);
    if (options.warm) await host.warm(options.warm);
    return stack;
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
}

const storeIn = (dir: string | undefined, clock: Clock, { collections = [] }: StackOptions) =>
  openStore({
    dir,
    now: () => clock.now(),
    collections: [...collections, ...OWN_COLLECTIONS],
  });

/** Calls a function as an account, or without one. */
const invokeOn =
  (host: Stack['host']): Stack['invoke'] =>
  async (name, event = {}, caller) => {
    const who = typeof caller === 'string' ? { openid: caller } : caller;
    const { json, requestId } = await host.call(name, JSON.stringify(event), who);
    return { result: JSON.parse(json), requestId };
  };

function openHost(
  options: StackOptions,
  {
    url,
    ...more
  }: Pick<HostOptions, 'envId' | 'appId' | 'clock' | 'limits' | 'log' | 'askHere'> & {
    url: string;
  },
): Host {
  const { env = {} } = options;
  return new Host({
    functionsDir: resolve(options.functionsDir),
    adminUrl: `${url}/admin`,
    env: typeof env === 'function' ? env(url) : env,
    instances: Math.max(1, options.instances ?? 8),
    memoryMb: options.memoryMb ?? 256,
    patience: options.patience ?? 1,
    workerFile: options.workerFile,
    ...more,
    askHere: options.sameThread ? more.askHere : undefined,
  });
}

function open(server: Server, stack: Stack, face: Face, options: StackOptions): void {
  server.serve({
    stack,
    face,
    identify: options.identify,
    routes: options.routes,
    staticDirs: options.staticDirs ?? [],
  });
}

/** The permission of each collection. The default is PRIVATE, as in the cloud. */
function aclsOf({ collections = [], acl = 'PRIVATE' }: StackOptions): (name: string) => Acl {
  const known = new Map(collections.map(({ name, acl }) => [name, acl]));
  return name => known.get(name) ?? acl;
}

function setClock(clock: Clock, to: StackOptions['clock']): void {
  if (!to) return;
  const now = to.now ?? clock.now();
  if (to.frozen) clock.freeze(now);
  else if (to.now !== undefined || to.frozen === false) clock.runFrom(now);
}

function filesDir(dataDir: string | undefined, undo: (() => unknown)[]): string {
  if (dataDir) return join(dataDir, 'files');
  // It is made with the first file, because most stacks of tests have none.
  const dir = join(tmpdir(), `local-files-${randomUUID()}`);
  undo.push(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}
