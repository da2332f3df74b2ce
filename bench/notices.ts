import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inFlight } from '../cloudfunctions/notices/send';
import { sendReminders } from './notices/sendReminders';

const wrong = (text: string): never => {
  console.error(text);
  process.exit(1);
};

function readOptions(args: string[]) {
  const text = (preset: string) => ({ type: 'string', default: preset }) as const;
  const parsed = (() => {
    try {
      return parseArgs({
        args,
        options: {
          reminders: text('10000'),
          message: text('30'),
          latency: text('10'),
          hosts: text('1'),
          kills: text('0'),
          seed: text('1'),
          json: { type: 'boolean' },
        },
      }).values;
    } catch (error) {
      return wrong((error as Error).message);
    }
  })();
  type Name = 'reminders' | 'message' | 'latency' | 'hosts' | 'kills' | 'seed';
  const whole = (name: Name, most: number, least = 0) => {
    const value = parsed[name];
    return /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most
      ? Number(value)
      : wrong(`--${name}: expected a whole number from ${least} to ${most}, got "${value}"`);
  };
  return {
    appointments: whole('reminders', 100_000, 1),
    messageMs: whole('message', 10_000),
    latencyMs: whole('latency', 10_000),
    hosts: whole('hosts', 8, 1),
    kills: whole('kills', 100),
    seed: whole('seed', 2 ** 31),
    json: parsed.json === true,
  };
}

void (async () => {
  const options = readOptions(process.argv.slice(2));
  const { appointments, messageMs, latencyMs, hosts, kills, seed } = options;
  console.log(
    `${appointments} reminders due at one moment, ${messageMs} ms a message, ${latencyMs} ms per database request, ` +
      `${hosts} hosts at once, killed ${kills} times, seed ${seed}`,
  );
  const dataDir = await mkdtemp(join(tmpdir(), 'yuehao-notices-'));
  try {
    const figures = await sendReminders(dataDir, options);
    const { seconds, calls, longestCallMs, requests, sent, twice, missing } = figures;
    const bound = kills * hosts * inFlight;
    console.log(
      [
        `seconds        ${seconds.toFixed(1)}`,
        `calls          ${calls}, the longest ${longestCallMs.toFixed(0)} ms of 60,000`,
        `requests       ${requests} of the database`,
        `sent           ${sent}`,
        `twice          ${twice}, at most ${bound}`,
        `missing        ${missing}`,
      ].join('\n'),
    );
    const good = sent === appointments && missing === 0 && twice <= bound && longestCallMs < 60_000;
    console.log(good ? 'As it must be.' : 'NOT as it must be.');
    if (options.json) console.log(JSON.stringify({ ...figures, ...options }));
    if (!good) process.exitCode = 1;
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
})();
