import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Identify } from './doors/call';
import type { StaticDir } from './doors/static';
import type { Users } from './face/request';
import { type FaultOptions, parseLatency, parseRates } from './faults';
import type { LimitOptions } from './limits';
import type { Log } from './log';
import type { MessageOptions } from './messages/messages';
import type { Stack } from './running';
import type { SmsOptions } from './sms/sms';
import type { Acl, CollectionSpec } from './store';

export interface StackOptions {
  /** One directory per function: `<name>/index.js`, and `config.json` beside it. */
  functionsDir: string;
  /** The port. 0 (the default) takes a free one. */
  port?: number;
  /**
   * The directory of data, clock and files. Without it everything is kept in memory and lost at the
   * end.
   */
  dataDir?: string;
  /** Collections that exist from the start, with their indexes. */
  collections?: CollectionSpec[];
  /** The permission of a collection that names none (default PRIVATE). */
  acl?: Acl;
  envId?: string;
  appId?: string;
  /**
   * The secret that WeChat’s stable_token requires in addition to the appId. Without it every
   * request for a token is refused.
   */
  appSecret?: string;
  /**
   * Variables for every function, or a function of the stack’s address that gives them. They
   * override those of its config.json.
   */
  env?: Record<string, string> | ((url: string) => Record<string, string>);
  /** The most parallel instances of one function (LOCAL_INSTANCES, 8). */
  instances?: number;
  /** Instances of every function started before any call (LOCAL_WARM, 0). */
  warm?: number;
  /**
   * Functions run in this thread instead of worker threads, for tests (false). Each instance has
   * its own modules, variables and clock, but nothing limits its memory or stops endless code.
   */
  sameThread?: boolean;
  /** The heap of one instance in MB (256). */
  memoryMb?: number;
  /**
   * A factor on the limits of real time: of a call in the cloud, and of our own code in a call
   * (LOCAL_PATIENCE, 1). For a busy machine.
   */
  patience?: number;
  /** Latency per database request in ms, from and to (LOCAL_LATENCY_MS=10-40). */
  latency?: [number, number];
  /**
   * The plan’s limits (LOCAL_QPS, LOCAL_MONTHLY_REQUESTS, LOCAL_CONCURRENT). Without them nothing
   * is limited.
   */
  limits?: LimitOptions;
  /** Faults of database requests (LOCAL_FAULTS=lostAnswer:0.01,conflict:0.05 and LOCAL_SEED). */
  faults?: Omit<FaultOptions, 'latency' | 'weChatLatency'>;
  /**
   * Whether queries read a text of 24 hex digits as an ObjectId, as the cloud may, and so find
   * nothing by it (LOCAL_OBJECT_IDS=forced; false).
   */
  forceObjectIds?: boolean;
  /** The clock at the start; without it the kept state, or real time. */
  clock?: { now?: number; frozen?: boolean };
  /** Whether timers run by themselves (LOCAL_TIMERS=off; true). */
  timers?: boolean;
  /**
   * Subscription message templates and the app’s pages. `latency` is in ms per call of WeChat, from
   * and to.
   */
  messages?: Partial<MessageOptions> & { latency?: [number, number] };
  /** Tencent Cloud’s SMS: the approved templates, and the app that may send. */
  sms?: SmsOptions;
  /** The users that auth.getUserInfoForAdmin knows. */
  users?: Users;
  staticDirs?: StaticDir[];
  /** Gives the openid of a bearer token of /call. By default the token itself is the openid. */
  identify?: Identify;
  /** Additional routes, asked before files. A route returns true if it took the request. */
  routes?: (req: IncomingMessage, res: ServerResponse, stack: Stack) => boolean | Promise<boolean>;
  /** Takes one line per call (default console.log). */
  log?: Log;
  /** The path of host/worker.cjs, if it is not next to this code. */
  workerFile?: string;
}

/**
 * Fills missing options from the environment. Options given in code win.
 *
 * @throws Error naming the variable
 */
export function withEnvironment(
  options: StackOptions,
  env: Record<string, string | undefined>,
): StackOptions {
  const { LOCAL_INSTANCES, LOCAL_WARM, LOCAL_LATENCY_MS, LOCAL_FAULTS, LOCAL_SEED } = env;
  const { LOCAL_PATIENCE, LOCAL_QPS, LOCAL_MONTHLY_REQUESTS, LOCAL_CONCURRENT } = env;
  return {
    ...options,
    instances: options.instances ?? whole('LOCAL_INSTANCES', LOCAL_INSTANCES),
    patience: options.patience ?? whole('LOCAL_PATIENCE', LOCAL_PATIENCE),
    warm: options.warm ?? whole('LOCAL_WARM', LOCAL_WARM),
    latency: options.latency ?? (LOCAL_LATENCY_MS ? parseLatency(LOCAL_LATENCY_MS) : undefined),
    limits: {
      qps: whole('LOCAL_QPS', LOCAL_QPS),
      monthly: whole('LOCAL_MONTHLY_REQUESTS', LOCAL_MONTHLY_REQUESTS),
      concurrent: whole('LOCAL_CONCURRENT', LOCAL_CONCURRENT),
      ...options.limits,
    },
    faults: {
      rates: LOCAL_FAULTS ? parseRates(LOCAL_FAULTS) : undefined,
      seed: whole('LOCAL_SEED', LOCAL_SEED),
      ...options.faults,
    },
    forceObjectIds: options.forceObjectIds ?? env.LOCAL_OBJECT_IDS === 'forced',
    timers: options.timers ?? env.LOCAL_TIMERS !== 'off',
  };
}

function whole(name: string, text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  if (!/^\d+$/.test(text)) throw new Error(`${name}: expected a whole number, got "${text}"`);
  return Number(text);
}
