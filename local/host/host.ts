import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Clock } from '../clock';
import { type Cost, nothingSpent } from '../cost';
import { CloudError, invalidParam, toWire } from '../errors';
import type { Limits } from '../limits';
import { hashOf, type Log } from '../log';
import { type FunctionSpec, readFunctions } from './config';
import { type Caller, instanceEnv, invocation } from './identity';
import type { AskHere } from './job';
import { Pool } from './pool';

export interface HostOptions {
  functionsDir: string;
  /** The address at which the functions reach `/admin`. */
  adminUrl: string;
  envId: string;
  appId: string;
  /** Variables for every function. They override those of its config.json. */
  env: Record<string, string>;
  instances: number;
  memoryMb: number;
  /** A factor on the time limit of every call. */
  patience: number;
  clock: Clock;
  limits: Limits;
  log: Log;
  workerFile?: string;
  /** Answers requests to `/admin` for functions in this thread. */
  askHere?: AskHere | undefined;
}

export interface Answer {
  /** The return value of main(), as JSON. */
  json: string;
  requestId: string;
  cost: Cost;
}

/** A call under way. */
interface Running {
  caller?: Caller;
  cost: Cost;
}

interface Hosted {
  spec: FunctionSpec;
  /** The function’s instances. A reload replaces them. */
  pool: Pool;
}

/** The limit of the event and of the answer: 6 MB. */
const MAX_PAYLOAD = 6 * 1024 * 1024;
const START_LIMIT_MS = 30_000;

/**
 * Runs the built functions as CloudBase does: each call has its own caller, time limit and clock.
 */
export class Host {
  private readonly functions = new Map<string, Hosted>();
  private readonly running = new Map<string, Running>();

  constructor(private readonly options: HostOptions) {
    for (const spec of readFunctions(options.functionsDir))
      this.functions.set(spec.name, { spec, pool: this.instancesOf(spec) });
  }

  private instancesOf(spec: FunctionSpec): Pool {
    const { options } = this;
    const { patience } = options;
    const base = instanceEnv(options.adminUrl, options.envId);
    return new Pool(
      {
        workerFile: options.workerFile ?? findWorkerFile(),
        file: spec.file,
        adminUrl: options.adminUrl,
        askHere: options.askHere,
        clock: options.clock.shared,
        env: { ...base, ...spec.envVariables, LOCAL_PATIENCE: `${patience}`, ...options.env },
        memoryMb: options.memoryMb,
        startLimitMs: START_LIMIT_MS * patience,
        print: text => printed(options.log, spec.name, text),
      },
      options.instances,
    );
  }

  /** The functions of the stack, sorted by name. */
  specs(): FunctionSpec[] {
    return [...this.functions.values()].map(each => each.spec);
  }

  has(name: string): boolean {
    return this.functions.has(name);
  }

  /** The caller whose running call holds this token. */
  callerOfToken(token: unknown): Caller | undefined {
    return this.runningOf(token)?.caller;
  }

  /** Adds to the cost of the running call that holds this token. */
  spend(token: unknown, { databaseRequests = 0, documents = 0, entries = 0 }: Partial<Cost>): void {
    const cost = this.runningOf(token)?.cost;
    if (!cost) return;
    cost.databaseRequests += databaseRequests;
    cost.documents += documents;
    cost.entries += entries;
  }

  /**
   * Calls a function, waits for its answer and writes one log line.
   *
   * @param event JSON text
   * @throws CloudError FUNCTION_NOT_FOUND, INVALID_PARAM, EXCEED_MAX_PAYLOAD_SIZE, FUNCTIONS_*,
   * EXCEED_* of the plan
   */
  async call(
    name: string,
    event: string,
    caller: Caller | undefined,
    how: { source?: string; timer?: boolean } = {},
  ): Promise<Answer> {
    const started = performance.now();
    const hosted = this.functions.get(name);
    if (!hosted) {
      throw new CloudError(
        'FUNCTION_NOT_FOUND',
        `[ResourceNotFound.Function] FunctionName parameter could not be found: ${name}`,
      );
    }
    const operation = operationOf(event, how.timer === true);
    const { spec, pool } = hosted;
    const { requestId, token, env, context } = invocation({
      functionName: name,
      envId: this.options.envId,
      appId: this.options.appId,
      caller,
      source: how.source ?? 'wx_client',
      timer: how.timer ?? false,
      timeLimitMs: spec.timeLimitMs,
      memoryMb: this.options.memoryMb,
      envVariables: { ...spec.envVariables, ...this.options.env },
    });
    const running: Running = { caller, cost: nothingSpent() };
    this.running.set(token, running);
    let outcome = 'ok';
    try {
      this.options.limits.meter('call');
      if (event.length > MAX_PAYLOAD || Buffer.byteLength(event) > MAX_PAYLOAD) throw tooLarge();
      const timeLimitMs = spec.timeLimitMs * this.options.patience;
      const json = await pool.run({ event, context, env, timeLimitMs });
      if (Buffer.byteLength(json) > MAX_PAYLOAD) throw tooLarge();
      return { json, requestId, cost: running.cost };
    } catch (error) {
      outcome = toWire(error).code;
      throw Object.assign(error as Error, { requestId, cost: running.cost });
    } finally {
      this.running.delete(token);
      const ms = Math.round(performance.now() - started);
      const who = hashOf(caller?.openid);
      this.options.log(`call ${name} ${operation} caller=${who} ${ms}ms ${outcome} ${requestId}`);
    }
  }

  private runningOf(token: unknown): Running | undefined {
    return typeof token === 'string' ? this.running.get(token) : undefined;
  }

  /** Starts `count` instances of every function before any call. */
  async warm(count: number): Promise<void> {
    await Promise.all([...this.functions.values()].map(({ pool }) => pool.warm(count)));
  }

  /**
   * Reloads a function’s bundle from its file. New calls run it; calls under way end with the old
   * one. config.json is read at the start only.
   *
   * @throws Error when there is no such function
   */
  async reload(name: string): Promise<void> {
    const hosted = this.functions.get(name);
    if (!hosted) throw new Error(`local: there is no function ${name}`);
    const before = hosted.pool;
    hosted.pool = this.instancesOf(hosted.spec);
    await Promise.all([hosted.pool.warm(1), before.retire()]);
  }

  /**
   * Ends every instance after its calls, with all that it remembers. The next call of a function
   * starts a new one.
   */
  async restart(): Promise<void> {
    const ended = [...this.functions.values()].map(hosted => {
      const before = hosted.pool;
      hosted.pool = this.instancesOf(hosted.spec);
      return before.retire();
    });
    await Promise.all(ended);
  }

  async close(): Promise<void> {
    await Promise.all([...this.functions.values()].map(({ pool }) => pool.close()));
  }
}

/**
 * The worker is next to this file in the sources; in a build it is next to the bundle or in host/.
 */
function findWorkerFile(): string {
  const places = [join(__dirname, 'worker.cjs'), join(__dirname, 'host', 'worker.cjs')];
  const found = places.find(existsSync);
  if (!found) throw new Error(`local: worker.cjs must lie at one of ${places.join(', ')}`);
  return found;
}

function operationOf(event: string, timer: boolean): string {
  let data: { operation?: unknown; TriggerName?: unknown } | null;
  try {
    data = JSON.parse(event);
  } catch {
    throw invalidParam('the event is not JSON');
  }
  const name = timer ? data?.TriggerName : data?.operation;
  // The log takes only a text in the form of a name, because a client may send anything.
  return typeof name === 'string' && /^[\w.-]{1,40}$/.test(name) ? name : '-';
}

function tooLarge(): CloudError {
  return new CloudError('EXCEED_MAX_PAYLOAD_SIZE', '[RequestTooLarge] more than 6 MB');
}

function printed(log: Log, name: string, text: string): void {
  for (const line of text.split('\n')) if (line.trim()) log(`${name} | ${line}`);
}
