import { setTimeout as sleep } from 'node:timers/promises';
import { seeded } from './random';

/**
 * What can go wrong with a database request, and by script with a call of WeChat (`action: 'wx.openApi'`):
 * - `lostAnswer`: performed, but the connection is reset before the answer;
 * - `reset`: the connection is reset and nothing was performed;
 * - `conflict`: DATABASE_TRANSACTION_CONFLICT, nothing performed, the transaction is over;
 * - `timeout`: DATABASE_TIMEOUT after the fact: performed, or not;
 * - `unavailable`: HTTP 503, nothing performed;
 * - `crowded`: EXCEED_RATELIMIT, as beyond the requests a second of the plan; nothing performed.
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

/** A fault by script: strikes the next `times` (1 unless said) requests that fit, after letting `skip` of them pass. */
export interface ScriptedFault {
  kind: FaultKind;
  action?: string;
  collection?: string;
  skip?: number;
  times?: number;
  /** For `timeout`: whether the request is performed all the same (true unless said). */
  performed?: boolean;
}

/** What latency is given to. */
export type Latent = 'database' | 'weChat';

export interface Struck {
  kind: FaultKind;
  performed: boolean;
}

export interface FaultOptions {
  /** ms per database request, from..to. */
  latency?: [number, number];
  /** ms per call of WeChat, from..to. */
  weChatLatency?: [number, number];
  /** Probability of each kind, 0..1, per database request. */
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

  /** Adds a scripted fault; those injected first strike first. @throws RangeError on an unknown kind */
  inject(fault: ScriptedFault): void {
    if (!FAULT_KINDS.includes(fault.kind))
      throw new RangeError(`unknown kind of fault: ${fault.kind}`);
    this.script.push({ skip: 0, times: 1, performed: true, ...fault });
  }

  /** Ends every fault and latency, scripted or by probability. */
  clear(): void {
    this.script = [];
    this.rates = {};
    this.latency = [0, 0];
    this.weChatLatency = [0, 0];
  }

  /** Half of one request's latency: waited once on the way there and once on the way back. */
  async halfway(of: Latent): Promise<void> {
    const [from, to] = of === 'database' ? this.latency : this.weChatLatency;
    if (to === 0) return;
    const ms = (from + this.random() * (to - from)) / 2;
    // Who calls WeChat has a time limit; an answer that is held for longer keeps no process alive.
    await sleep(ms, undefined, { ref: of === 'database' });
  }

  /**
   * Whether this request is struck, and by what. Conflicts by probability only strike inside transactions. What is no
   * database request is struck only by a script that names its action.
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

/** Reads `10-40` or `10` (ms). Throws, naming the variable, on anything else. */
export function parseLatency(text: string): [number, number] {
  const match = /^(\d+)(?:-(\d+))?$/.exec(text.trim());
  if (!match) throw new Error(`LOCAL_LATENCY_MS: expected ms or from-to, got "${text}"`);
  const from = Number(match[1]);
  const to = Number(match[2] ?? match[1]);
  if (to < from) throw new Error(`LOCAL_LATENCY_MS: ${from} is more than ${to}`);
  return [from, to];
}

/** Reads `lostAnswer:0.01,conflict:0.05`. Throws, naming the variable, on anything else. */
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
