import { leaseMs } from '../../cloudfunctions/modules/notices/steps/outbox';
import type { Notice } from '../../cloudfunctions/modules/notices/stores/notices';
import { seeded } from '../../local/random';
import { keys, startStackProcess } from '../rush/stack';
import { REMINDING, tomorrowOf, weChatTemplates } from './tomorrow';

export interface RemindersOptions {
  appointments: number;
  /** Of one message, in ms. */
  messageMs: number;
  /** Of one database request, in ms. */
  latencyMs: number;
  /** How many hosts run the timer's function at the same time. */
  hosts: number;
  /** How often the whole stack is killed on the way. */
  kills: number;
  seed: number;
}

/** What sending came to; `twice` counts messages beyond one to an account. */
export interface RemindersFigures {
  seconds: number;
  calls: number;
  longestCallMs: number;
  requests: number;
  sent: number;
  twice: number;
  /** Reminders that were not delivered, or are not on record as sent. */
  missing: number;
}

interface Did {
  gather: object | 'failed';
  remind: { reminded: number } | 'failed';
  send: { sent: number; again: number; unsent: number } | 'failed';
}

/** Lays a day in whose reminders are all due at one moment, and runs the timer's function until nothing is left to do. */
export async function sendReminders(
  dataDir: string,
  options: RemindersOptions,
): Promise<RemindersFigures> {
  const { appointments, messageMs, latencyMs, hosts, kills, seed } = options;
  Object.assign(process.env, keys);
  const random = seeded(seed);
  const start = () =>
    startStackProcess({
      ...{ dataDir, now: REMINDING, instances: hosts, seed },
      messages: { templates: weChatTemplates },
    });
  let stack = await start();
  try {
    for (const [name, all] of Object.entries(tomorrowOf(appointments)))
      for (let from = 0; from < all.length; from += 2000)
        await stack.insert(name, all.slice(from, from + 2000));
    const weather = () =>
      stack.weather({ latency: [latencyMs, latencyMs], weChatLatency: [messageMs, messageMs] });
    await weather();

    let [calls, requests, longestCallMs, killed] = [0, 0, 0, 0];
    const invoke = async (): Promise<Did | undefined> => {
      const began = performance.now();
      const did = await stack.invoke<Did>('notices').catch((error: Error) => {
        // Killed on purpose; anything else, as running into the time limit, is not as it must be.
        if (killed >= kills) throw error;
        return undefined;
      });
      if (did) longestCallMs = Math.max(longestCallMs, performance.now() - began);
      return did;
    };
    const started = performance.now();
    for (;;) {
      const running = Promise.all(Array.from({ length: hosts }, invoke));
      if (killed < kills) {
        await new Promise(resolve => setTimeout(resolve, 1500 + random() * 4000));
        requests += (await stack.counts().catch(() => ({ database: 0 }))).database;
        await stack.kill();
        await running;
        killed += 1;
        stack = await start();
        await weather();
        // What the dead held is free again.
        await stack.advance(leaseMs);
        continue;
      }
      const did = await running;
      calls += hosts;
      if (did.some(each => !each || each.remind === 'failed' || each.send === 'failed'))
        throw new Error(`a run failed:\n${stack.printed()}`);
      const left = (await stack.all<Notice>('notices')).filter(({ open }) => open);
      if (!left.length) break;
      await stack.advance(20_000);
    }
    const seconds = (performance.now() - started) / 1000;
    requests += (await stack.counts()).database;
    const delivered = new Map<string, number>();
    for (const { to, errcode } of await stack.all<{ to: string; errcode: number }>(
      'local_messages',
    ))
      if (errcode === 0) delivered.set(to, (delivered.get(to) ?? 0) + 1);
    const recorded = (await stack.all<Notice>('notices')).filter(({ state }) => state === 'sent');
    const twice = [...delivered.values()].reduce((sum, count) => sum + count - 1, 0);
    const missing = appointments - Math.min(delivered.size, recorded.length);
    return { seconds, calls, longestCallMs, requests, sent: delivered.size, twice, missing };
  } finally {
    await stack.close().catch(() => undefined);
  }
}
