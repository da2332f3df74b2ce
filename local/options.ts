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
  /** 0 (the default) takes a free one. */
  port?: number;
  /** Where data, clock and files are kept (none: in memory only, gone at the end). */
  dataDir?: string;
  /** Collections that exist from the start, with their indexes. */
  collections?: CollectionSpec[];
  /** Who but functions may use a collection that says nothing itself (PRIVATE). */
  acl?: Acl;
  envId?: string;
  appId?: string;
  /** The secret that WeChat's stable_token asks for beside the appId; without one it refuses everybody. */
  appSecret?: string;
  /** Variables for every function, over those of its config.json; or what they are, given the stack's address. */
  env?: Record<string, string> | ((url: string) => Record<string, string>);
  /** Most instances of one function at once (LOCAL_INSTANCES, 8). */
  instances?: number;
  /** Instances of every function started ahead of any call (LOCAL_WARM, 0). */
  warm?: number;
  /** Heap of one instance in MB (256). */
  memoryMb?: number;
  /** ms per database request, from..to (LOCAL_LATENCY_MS=10-40). */
  latency?: [number, number];
  /** What the plan allows (LOCAL_QPS, LOCAL_MONTHLY_REQUESTS, LOCAL_CONCURRENT); nothing is limited unless said. */
  limits?: LimitOptions;
  /** Faults of database requests (LOCAL_FAULTS=lostAnswer:0.01,conflict:0.05 and LOCAL_SEED). */
  faults?: Omit<FaultOptions, 'latency' | 'weChatLatency'>;
  /**
   * Queries take a text of 24 hex digits for an ObjectId, and so find nothing by it, as the cloud may
   * (LOCAL_OBJECT_IDS=forced; false).
   */
  forceObjectIds?: boolean;
  /** Where the clock stands at the start; else where it was left, or real time. */
  clock?: { now?: number; frozen?: boolean };
  /** Whether timers run (LOCAL_TIMERS=off; true). */
  timers?: boolean;
  /** Subscription message templates and the app's pages; `latency` is ms per call of WeChat, from..to. */
  messages?: Partial<MessageOptions> & { latency?: [number, number] };
  /** Tencent Cloud's SMS: the approved templates, and who may send. */
  sms?: SmsOptions;
  /** Whom auth.getUserInfoForAdmin knows. */
  users?: Users;
  staticDirs?: StaticDir[];
  /** Who a bearer token of /call stands for; the token itself unless said. */
  identify?: Identify;
  /** More routes: answers true if it has taken the request. Asked before files. */
  routes?: (req: IncomingMessage, res: ServerResponse, stack: Stack) => boolean | Promise<boolean>;
  /** Takes one line a call; console.log unless said. */
  log?: Log;
  /** host/worker.cjs, if it does not lie beside this code. */
  workerFile?: string;
}

/** Options with what the environment says filled in; what is given in code wins. @throws Error naming the variable */
export function withEnvironment(
  options: StackOptions,
  env: Record<string, string | undefined>,
): StackOptions {
  const { LOCAL_INSTANCES, LOCAL_WARM, LOCAL_LATENCY_MS, LOCAL_FAULTS, LOCAL_SEED } = env;
  const { LOCAL_QPS, LOCAL_MONTHLY_REQUESTS, LOCAL_CONCURRENT } = env;
  return {
    ...options,
    instances: options.instances ?? whole('LOCAL_INSTANCES', LOCAL_INSTANCES),
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
