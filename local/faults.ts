import { setTimeout as sleep } from 'node:timers/promises';
import { seeded } from './random';

/**
 * The faults of a database request, and by script of a call of WeChat (`action: 'wx.openApi'`):
 * - `lostAnswer`: performed, but the connection is reset before the answer;
 * - `reset`: the connection is reset and nothing is performed;
 * - `conflict`: DATABASE_TRANSACTION_CONFLICT, nothing is performed, the transaction is over;
 * - `timeout`: DATABASE_TIMEOUT, with or without the request performed;
 * - `unavailable`: HTTP 503, nothing is performed;
 * - `crowded`: EXCEED_RATELIMIT, as beyond the plan’s requests per second; nothing is performed.
 */
const FAULT_KINDS = [
  'lostAnswer',
  'reset',
  'conflict',
  'timeout',
  'unavailable',
  'crowded',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/**
 * A scripted fault. It strikes the next `times` (default 1) matching requests, after letting `skip`
 * of them pass.
 */
export interface ScriptedFault {
  kind: FaultKind;
  action?: string;
  collection?: string;
  skip?: number;
  times?: number;
  /** For `timeout`: whether the request is performed in spite of the error (default true). */
  performed?: boolean;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number';
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const isKind = (kind: unknown): kind is FaultKind => FAULT_KINDS.some(each => each === kind);

/**
 * A scripted fault that came as JSON.
 *
 * @throws RangeError on an unknown kind, and on a field of another type
 */
export function readFault(given: Record<string, unknown>): ScriptedFault {
  const { kind, action, collection, skip, times, performed } = given;
  if (!isKind(kind)) throw new RangeError(`unknown kind of fault: ${String(kind)}`);
  const read = <T>(name: string, value: unknown, isIt: (value: unknown) => value is T) => {
    if (value === undefined || isIt(value)) return value;
    throw new RangeError(`${name} of a fault is of another type`);
  };
  return {
    kind,
    action: read('action', action, isText),
    collection: read('collection', collection, isText),
    skip: read('skip', skip, isNumber),
    times: read('times', times, isNumber),
    performed: read('performed', performed, isFlag),
  };
}

/** The services that can have latency. */
export type Latent = 'database' | 'weChat';

export interface Struck {
  kind: FaultKind;
  performed: boolean;
}

export interface FaultOptions {
  /** Latency per database request in ms, from and to. */
  latency?: [number, number];
  /** Latency per call of WeChat in ms, from and to. */
  weChatLatency?: [number, number];
  /** The probability of each kind per database request, 0 to 1. */
  rates?: Partial<Record<FaultKind, number>>;
  script?: ScriptedFault[];
  seed?: number;
}

/** Latency and faults for database requests, by probability (seeded) and by script. */
export class Faults {
  latency: [number, number];
  weChatLatency: [number, number];
  rates: Partial<Record<FaultKind, number>>;
  private script: (ScriptedFault & { skip: number; times: number; performed: boolean })[] = [];
  private readonly random: () => number;

  constructor(options: FaultOptions = {}) {
    this.latency = options.latency ?? [0, 0];
    this.weChatLatency = options.weChatLatency ?? [0, 0];
    this.rates = options.rates ?? {};
    this.random = seeded(options.seed ?? 1);
    for (const fault of options.script ?? []) this.inject(fault);
  }

  /**
   * Adds a scripted fault. Faults strike in the order of injection.
   *
   * @throws RangeError on an unknown kind
   */
  inject(fault: ScriptedFault): void {
    const { kind, skip = 0, times = 1, performed = true } = fault;
    if (!isKind(kind)) throw new RangeError(`unknown kind of fault: ${String(kind)}`);
    this.script.push({ ...fault, skip, times, performed });
  }

  /** Ends every fault and latency, scripted or by probability. */
  clear(): void {
    this.script = [];
    this.rates = {};
    this.latency = [0, 0];
    this.weChatLatency = [0, 0];
  }

  /** Waits half of one request’s latency. It is called once before and once after the work. */
  async halfway(of: Latent): Promise<void> {
    const [from, to] = of === 'database' ? this.latency : this.weChatLatency;
    if (to === 0) return;
    const ms = (from + this.random() * (to - from)) / 2;
    // A caller of WeChat has a time limit, so a delayed answer keeps no process alive.
    await sleep(ms, undefined, { ref: of === 'database' });
  }

  /**
   * The fault that strikes this request; null for none. A random conflict strikes only inside
   * transactions. Calls other than database requests are struck only by a script that names their
   * action.
   */
  strike(action: string, collection: string | undefined, inTransaction: boolean): Struck | null {
    const isDatabase = action.startsWith('database.');
    for (const fault of this.script) {
      if (fault.action ? fault.action !== action : !isDatabase) continue;
      if (fault.collection && fault.collection !== collection) continue;
      if (fault.skip > 0) {
        fault.skip -= 1;
        continue;
      }
      fault.times -= 1;
      if (fault.times <= 0) this.script.splice(this.script.indexOf(fault), 1);
      return { kind: fault.kind, performed: fault.performed };
    }
    if (!isDatabase) return null;
    let dice = -1;
    for (const kind of FAULT_KINDS) {
      const rate = this.rates[kind];
      if (!rate || (kind === 'conflict' && !inTransaction)) continue;
      if (dice < 0) dice = this.random();
      if (dice < rate) return { kind, performed: this.random() < 0.5 };
      dice -= rate;
    }
    return null;
  }
}

/**
 * Reads `10-40` or `10` (ms).
 *
 * @throws Error naming the variable
 */
export function parseLatency(text: string): [number, number] {
  const match = /^(\d+)(?:-(\d+))?$/.exec(text.trim());
  if (!match) throw new Error(`LOCAL_LATENCY_MS: expected ms or from-to, got "${text}"`);
  const from = Number(match[1]);
  const to = Number(match[2] ?? match[1]);
  if (to < from) throw new Error(`LOCAL_LATENCY_MS: ${from} is more than ${to}`);
  return [from, to];
}

/**
 * Reads `lostAnswer:0.01,conflict:0.05`.
 *
 * @throws Error naming the variable
 */
export function parseRates(text: string): Partial<Record<FaultKind, number>> {
  const rates: Partial<Record<FaultKind, number>> = {};
  for (const part of text.split(',').filter(Boolean)) {
    const [name, value] = part.split(':').map(each => each.trim());
    const rate = Number(value);
    const kind = FAULT_KINDS.find(each => each === name);
    if (!kind || !value || !(rate >= 0 && rate <= 1)) {
      throw new Error(`LOCAL_FAULTS: expected kind:probability of ${FAULT_KINDS}, got "${part}"`);
    }
    rates[kind] = rate;
  }
  return rates;
}
