import { leaseMs } from '../../cloudfunctions/modules/notices/steps/outbox';
import type { Notice } from '../../cloudfunctions/modules/notices/stores/notices';
import { seeded } from '../../local/random';
import { keys, killMidway, layIn, type StackProcess, startStackProcess } from '../rush/stack';
import { REMINDING, tomorrowOf, weChatTemplates } from './tomorrow';

export interface RemindersOptions {
  appointments: number;
  /** The latency of one message in ms. */
  messageMs: number;
  /** The latency of one database request in ms. */
  latencyMs: number;
  /** The number of hosts that run the timer’s function at the same time. */
  hosts: number;
  /** The number of times that the whole stack is killed. */
  kills: number;
  seed: number;
}

/** The result of sending. `twice` counts messages beyond one to an account. */
export interface RemindersFigures {
  seconds: number;
  calls: number;
  longestCallMs: number;
  requests: number;
  sent: number;
  twice: number;
  /** Reminders that were not delivered, or are not recorded as sent. */
  missing: number;
}

interface Did {
  gather: object | 'failed';
  remind: { reminded: number } | 'failed';
  send: { sent: number; again: number; unsent: number } | 'failed';
}

/**
 * Creates a day whose reminders are all due at one moment, and runs the timer’s function until no
 * work is left.
 */
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
  const weather = () =>
    stack.weather({ latency: [latencyMs, latencyMs], weChatLatency: [messageMs, messageMs] });
  let stack = await start();
  try {
    await layIn(stack, tomorrowOf(appointments));
    await weather();

    let requests = 0;
    const started = performance.now();
    for (let killed = 0; killed < kills; killed++) {
      // It is killed on purpose, so its failure does not count.
      const running = Promise.allSettled(Array.from({ length: hosts }, () => run(stack)));
      requests += await killMidway(stack, running, 1500 + random() * 4000);
      stack = await start();
      await weather();
      // The leases of the killed run have expired.
      await stack.advance(leaseMs);
    }
    const calls: number[] = [];
    for (;;) {
      calls.push(...(await Promise.all(Array.from({ length: hosts }, () => run(stack)))));
      if (!(await stack.all<Notice>('notices')).some(({ open }) => open)) break;
      await stack.advance(20_000);
    }
    return {
      seconds: (performance.now() - started) / 1000,
      calls: calls.length,
      longestCallMs: Math.max(...calls),
      requests: requests + (await stack.counts()).database,
      ...(await delivery(stack, appointments)),
    };
  } finally {
    await stack.close().catch(() => undefined);
  }
}

/**
 * Runs the timer’s function once. Returns its ms.
 *
 * @throws Error with its output, if a job failed
 */
async function run(stack: StackProcess): Promise<number> {
  const began = performance.now();
  const did = await stack.invoke<Did>('notices');
  if (did.remind === 'failed' || did.send === 'failed')
    throw new Error(`a run failed:\n${stack.printed()}`);
  return performance.now() - began;
}

/** The delivered messages, and those recorded as sent. */
async function delivery(stack: StackProcess, appointments: number) {
  const messages = await stack.all<{ to: string; errcode: number }>('local_messages');
  const delivered = new Map<string, number>();
  for (const { to, errcode } of messages)
    if (errcode === 0) delivered.set(to, (delivered.get(to) ?? 0) + 1);
  const recorded = (await stack.all<Notice>('notices')).filter(({ state }) => state === 'sent');
  return {
    sent: delivered.size,
    twice: [...delivered.values()].reduce((sum, count) => sum + count - 1, 0),
    missing: appointments - Math.min(delivered.size, recorded.length),
  };
}
