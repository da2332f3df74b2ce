import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Counts, FaultKind, ScriptedFault, StackOptions } from '../../local';
import { root } from './root';

export interface StackProcessOptions {
  dataDir: string;
  /** The clock at the first start, epoch ms. A later start continues from its last moment. */
  now?: number;
  /** The most parallel instances of a function. */
  instances?: number;
  /** The requests per second that the plan allows; without it nothing is limited. */
  qps?: number;
  /** The seed of latency and faults. */
  seed?: number;
  /** The templates that WeChat knows. */
  messages?: StackOptions['messages'];
}

/** The latency (ms, from and to) and faults of database requests; by default none. */
interface Weather {
  latency?: [number, number];
  /** The latency of calls of WeChat. */
  weChatLatency?: [number, number];
  rates?: Partial<Record<FaultKind, number>>;
  script?: ScriptedFault[];
}

/** The local stack in its own process, with our built functions and its log on disk. */
export interface StackProcess {
  url: string;
  insert(collection: string, documents: object[]): Promise<unknown>;
  /** Every document of a collection, read from the store itself. */
  all<T>(collection: string): Promise<T[]>;
  weather(weather: Weather): Promise<unknown>;
  /** Moves the clock forward by some ms. */
  advance(ms: number): Promise<unknown>;
  /** Runs all jobs of a function. */
  invoke<T>(name: string): Promise<T>;
  /** Calls a function as its timer does: only due jobs run. */
  tick(name: string): Promise<unknown>;
  counts(): Promise<Counts>;
  /** The output of the functions so far: an error’s kind and place. */
  printed(): string;
  /** Kills the process with SIGKILL. Resolves when it is gone. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Keys for invented patients only. They are the same at every start, so that sealed fields can be
 * opened.
 */
export const keys = {
  YUEHAO_SEAL_KEY: Buffer.from('the sealing key of the benches..').toString('base64'),
  YUEHAO_HASH_KEY: Buffer.from('the hashing key of the benches..').toString('base64'),
};

/**
 * Starts the stack on a data folder. Needs dist/cloudfunctions and dist/local.
 *
 * @throws Error with its output
 */
export async function startStackProcess(options: StackProcessOptions): Promise<StackProcess> {
  const { dataDir, now, instances, qps, seed, messages } = options;
  const clock = now === undefined ? undefined : { now };
  const limits = { qps };
  const child = fork(
    join(root, 'bench/rush/stackProcess.mjs'),
    [
      JSON.stringify({
        root,
        options: { dataDir, instances, messages, env: keys, limits, faults: { seed }, clock },
      }),
    ],
    { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] },
  );
  let printed = '';
  child.stderr?.setEncoding('utf8').on('data', text => {
    printed += text;
  });
  const gone = once(child, 'exit');
  const { ask, url } = await talkTo(child, gone, () => printed);
  return {
    url,
    insert: (collection, documents) => ask('insert', { collection, documents }),
    all: collection => ask('all', { collection }),
    weather: weather => ask('faults', weather),
    advance: ms => ask('advance', { ms }),
    invoke: name => ask('invoke', { name, event: {} }),
    tick: name => ask('invoke', { name, event: { Type: 'Timer' } }),
    counts: () => ask('counts'),
    printed: () => printed,
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    async close() {
      await ask('close');
      await end(child, gone);
    },
  };
}

/**
 * Waits until the process is ready. Each later question carries a number, and so does its answer.
 */
async function talkTo(child: ChildProcess, gone: Promise<unknown>, printed: () => string) {
  const waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (e: Error) => void }
  >();
  void gone.then(() => {
    for (const { reject } of waiting.values()) reject(new Error(`the stack ended:\n${printed()}`));
  });
  let asked = 0;
  const ask = <T>(what: string, details: object = {}): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      asked += 1;
      waiting.set(asked, { resolve: value => resolve(value as T), reject });
      child.send({ id: asked, ask: what, ...details }, error => error && reject(error));
    });
  const url = await new Promise<string>((resolve, reject) => {
    void gone.then(() => reject(new Error(`the stack did not start:\n${printed()}`)));
    child.on('message', (message: Message) => {
      if (message.ready) return resolve(message.ready.url);
      const { id = 0, error, value } = message;
      if (error === undefined) waiting.get(id)?.resolve(value);
      else waiting.get(id)?.reject(new Error(error));
      waiting.delete(id);
    });
  });
  return { ask, url };
}

/** Inserts documents by collection, some thousands at a time. */
export async function layIn(stack: StackProcess, collections: Record<string, object[]>) {
  for (const [name, all] of Object.entries(collections))
    for (let from = 0; from < all.length; from += 2000)
      await stack.insert(name, all.slice(from, from + 2000));
}

/**
 * Kills the stack some moment after a run began. Returns the number of database requests until
 * then. The next stack starts on the same folder.
 */
export async function killMidway(
  stack: StackProcess,
  running: Promise<unknown>,
  afterMs: number,
): Promise<number> {
  await new Promise(resolve => setTimeout(resolve, afterMs));
  const { database } = await stack.counts().catch(() => ({ database: 0 }));
  await stack.kill();
  await running;
  return database;
}

interface Message {
  ready?: { url: string };
  id?: number;
  value?: unknown;
  error?: string;
}

async function end(child: ChildProcess, gone: Promise<unknown>): Promise<void> {
  if (child.connected) child.disconnect();
  await gone;
}
