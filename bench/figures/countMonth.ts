import type { FigureSheet } from '../../cloudfunctions/modules/figures/stores/figures';
import { seeded } from '../../local/random';
import { type Figure, figures, type Sums } from '../../types/figures/figures';
import { type StackProcess, startStackProcess } from '../rush/stack';
import { busyMonth, MONTH, NOW } from './month';

export interface CountOptions {
  visits: number;
  latencyMs: number;
  kills: number;
  seed: number;
}

/** What counting and opening a month came to; `wrong` names the figures that are not as they were made. */
export interface CountFigures {
  documents: number;
  seconds: number;
  calls: number;
  longestCallMs: number;
  requests: number;
  /** Opening the month's page: the operation alone, a database request taking `latencyMs`. */
  openMs: { median: number; slowest: number };
  /** Opening a figure's records: the first page, and the one after it. */
  recordsMs: number;
  /** Counting anew after one record changed. */
  againMs: number;
  wrong: string[];
}

/** Lays a month in, runs the clock's function until every day is counted, killing the stack on the way, and opens the month. */
export async function countMonth(dataDir: string, options: CountOptions): Promise<CountFigures> {
  const { visits, latencyMs, kills, seed } = options;
  const random = seeded(seed);
  const { collections, expected } = busyMonth(visits, seed);
  const start = () => startStackProcess({ dataDir, now: NOW, instances: 1, seed });
  let stack = await start();
  try {
    const staff = { _id: 'bench', name: 'bench', roles: ['followUpOffice'], active: true };
    for (const [name, all] of Object.entries({
      ...collections,
      staff: [staff],
      // The mending job has nothing to look for before today.
      jobs: [{ _id: 'mend', upTo: NOW - 3_600_000 }],
    }) as [string, object[]][])
      for (let from = 0; from < all.length; from += 2000)
        await stack.insert(name, all.slice(from, from + 2000));
    const weather = () => stack.weather({ latency: [latencyMs, latencyMs] });
    await weather();

    let [calls, requests, longestCallMs, killed] = [0, 0, 0, 0];
    const run = async () => {
      const call = performance.now();
      const did = await stack.invoke<{ sumFigures: { days: number } | 'failed' }>('clock');
      calls += 1;
      longestCallMs = Math.max(longestCallMs, performance.now() - call);
      if (did.sumFigures === 'failed') throw new Error(`a run failed:\n${stack.printed()}`);
    };
    const started = performance.now();
    for (;;) {
      if (killed < kills) {
        const running = run().catch(() => undefined);
        await new Promise(resolve => setTimeout(resolve, 200 + random() * 1500));
        requests += (await stack.counts().catch(() => ({ database: 0 }))).database;
        await stack.kill();
        await running;
        killed += 1;
        stack = await start();
        await weather();
        continue;
      }
      await run();
      const sheets = await stack.all<FigureSheet>('figures');
      if (!sheets.some(({ stale }) => stale)) break;
    }
    const seconds = (performance.now() - started) / 1000;
    requests += (await stack.counts()).database;

    // The first call of a function also starts its instance.
    await operation(stack, 'viewFigures', { from: MONTH });
    const opened = await times(20, () => operation(stack, 'viewFigures', { from: MONTH }));
    const shown = opened.value as { hospital: Sums; rows: { sums: Sums }[] };
    const records = await times(3, () =>
      operation(stack, 'listFigureRecords', { month: MONTH, figure: 'lateCancelled' }),
    );
    const again = performance.now();
    await stack.advance(300_000);
    await run();
    return {
      documents: Object.values(collections).reduce((sum, all) => sum + all.length, 0),
      seconds,
      calls,
      longestCallMs,
      requests,
      openMs: { median: opened.median, slowest: opened.slowest },
      recordsMs: records.median,
      againMs: performance.now() - again,
      wrong: figures
        .filter(name => !right(name, shown, expected))
        .map(name => `${name} ${shown.hospital[name] ?? 0} for ${expected[name] ?? 0}`),
    };
  } finally {
    await stack.close().catch(() => undefined);
  }
}

/** As it was made, and the sum of the departments. */
const right = (
  name: Figure,
  { hospital, rows }: { hospital: Sums; rows: { sums: Sums }[] },
  expected: Sums,
): boolean =>
  (hospital[name] ?? 0) === (expected[name] ?? 0) &&
  (hospital[name] ?? 0) === rows.reduce((sum, { sums }) => sum + (sums[name] ?? 0), 0);

async function operation(stack: StackProcess, name: string, input: object): Promise<unknown> {
  const response = await fetch(`${stack.url}/call/followup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer bench' },
    body: JSON.stringify({ operation: name, input }),
  });
  const { result } = (await response.json()) as { result: { ok: boolean; value: unknown } };
  if (!result?.ok) throw new Error(`${name}: ${JSON.stringify(result)}`);
  return result.value;
}

async function times(count: number, work: () => Promise<unknown>) {
  const taken: number[] = [];
  let value: unknown;
  for (let n = 0; n < count; n++) {
    const from = performance.now();
    value = await work();
    taken.push(performance.now() - from);
  }
  taken.sort((a, b) => a - b);
  return { value, median: taken[Math.floor(count / 2)] ?? 0, slowest: taken.at(-1) ?? 0 };
}
