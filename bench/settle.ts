import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { settleDay } from './settle/settleDay';

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
          appointments: text('20000'),
          latency: text('10'),
          arrived: text('0'),
          kills: text('0'),
          seed: text('1'),
          json: { type: 'boolean' },
        },
      }).values;
    } catch (error) {
      return wrong((error as Error).message);
    }
  })();
  const whole = (name: 'appointments' | 'latency' | 'arrived' | 'kills' | 'seed', most: number) => {
    const value = parsed[name];
    return /^\d+$/.test(value) && Number(value) <= most
      ? Number(value)
      : wrong(`--${name}: expected a whole number up to ${most}, got "${value}"`);
  };
  return {
    appointments: whole('appointments', 100_000) || wrong('--appointments: at least 1'),
    latencyMs: whole('latency', 10_000),
    /** Of a hundred, how many came. */
    arrivedPercent: whole('arrived', 100),
    /** How often the whole stack is killed while it settles. */
    kills: whole('kills', 100),
    seed: whole('seed', 2 ** 31),
    json: parsed.json === true,
  };
}

void (async () => {
  const options = readOptions(process.argv.slice(2));
  const { appointments, latencyMs, arrivedPercent, kills, seed } = options;
  console.log(
    `${appointments} appointments of one day, ${arrivedPercent} of 100 checked in, ${latencyMs} ms per database request, ` +
      `killed ${kills} times, seed ${seed}`,
  );
  const dataDir = await mkdtemp(join(tmpdir(), 'yuehao-settle-'));
  try {
    const figures = await settleDay(dataDir, options);
    const { seconds, longestCallMs, calls, requests, missed, struck, doubled, unsettled } = figures;
    console.log(
      [
        `seconds        ${seconds.toFixed(1)}`,
        `calls          ${calls}, the longest ${longestCallMs.toFixed(0)} ms`,
        `requests       ${requests}`,
        `missed         ${missed}`,
        `struck         ${struck}`,
        `doubled        ${doubled}`,
        `unsettled      ${unsettled}`,
        `barred         ${figures.barred} of ${figures.shouldBeBarred} that must be`,
      ].join('\n'),
    );
    const good =
      struck === missed &&
      doubled === 0 &&
      unsettled === 0 &&
      figures.barred === figures.shouldBeBarred;
    console.log(good ? 'As it must be.' : 'NOT as it must be.');
    if (options.json) console.log(JSON.stringify({ ...figures, ...options }));
    if (!good) process.exitCode = 1;
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
})();
