import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { countMonth } from './figures/countMonth';

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
          visits: text('50000'),
          latency: text('10'),
          kills: text('0'),
          seed: text('1'),
          json: { type: 'boolean' },
        },
      }).values;
    } catch (error) {
      return wrong((error as Error).message);
    }
  })();
  const whole = (name: 'visits' | 'latency' | 'kills' | 'seed', most: number) => {
    const value = parsed[name];
    return /^\d+$/.test(value) && Number(value) <= most
      ? Number(value)
      : wrong(`--${name}: expected a whole number up to ${most}, got "${value}"`);
  };
  return {
    visits: whole('visits', 200_000) || wrong('--visits: at least 1'),
    latencyMs: whole('latency', 10_000),
    /** How often the whole stack is killed while it counts. */
    kills: whole('kills', 100),
    seed: whole('seed', 2 ** 31),
    json: parsed.json === true,
  };
}

void (async () => {
  const options = readOptions(process.argv.slice(2));
  const { visits, latencyMs, kills, seed } = options;
  console.log(
    `${visits} visits of one month, ${latencyMs} ms per database request, killed ${kills} times, seed ${seed}`,
  );
  const dataDir = await mkdtemp(join(tmpdir(), 'yuehao-figures-'));
  try {
    const figures = await countMonth(dataDir, options);
    const { documents, seconds, calls, longestCallMs, requests, openMs } = figures;
    console.log(
      [
        `documents      ${documents}`,
        `counted in     ${seconds.toFixed(1)} s, ${calls} calls, the longest ${longestCallMs.toFixed(0)} ms, ${requests} requests`,
        `month opens in ${openMs.median.toFixed(0)} ms, at most ${openMs.slowest.toFixed(0)} ms`,
        `records open   ${figures.recordsMs.toFixed(0)} ms`,
        `next run       ${figures.againMs.toFixed(0)} ms`,
      ].join('\n'),
    );
    const good = figures.wrong.length === 0 && openMs.median < 1000;
    console.log(good ? 'As it must be.' : `NOT as it must be. ${figures.wrong.join(', ')}`);
    if (options.json) console.log(JSON.stringify({ ...figures, ...options }));
    if (!good) process.exitCode = 1;
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
})();
