import type { FigureSheet } from '../../cloudfunctions/modules/figures/stores/figures';
import { seeded } from '../../local/random';
import { type Figure, figures, type Sums } from '../../types/figures/figures';
import { killMidway, layIn, type StackProcess, startStackProcess } from '../rush/stack';
import { busyMonth, MONTH, NOW } from './month';

export interface CountOptions {
  visits: number;
  latencyMs: number;
  kills: number;
  seed: number;
}

/**
 * The result of counting and opening a month. `wrong` names figures that differ from the expected
 * ones.
 */
export interface CountFigures {
  documents: number;
  seconds: number;
  calls: number;
  longestCallMs: number;
  requests: number;
  /**
   * The ms to open the month’s page: the operation alone, with `latencyMs` per database request.
   */
  openMs: { median: number; slowest: number };
  /** The ms to open a figure’s records: the first page, and the next one. */
  recordsMs: number;
  /** The ms to count again after one record changed. */
  againMs: number;
  wrong: string[];
}

/**
 * Creates a month of records, and runs the clock’s function until every day is counted. The stack
 * is killed several times on the way. Then opens the month.
 */
export async function countMonth(dataDir: string, options: CountOptions): Promise<CountFigures> {
  const { visits, latencyMs, kills, seed } = options;
  const random = seeded(seed);
  const { collections, expected } = busyMonth(visits, seed);
  const start = () => startStackProcess({ dataDir, now: NOW, instances: 1, seed });
  const weather = () => stack.weather({ latency: [latencyMs, latencyMs] });
  let stack = await start();
  try {
    await layIn(stack, { ...collections, ...besides });
    await weather();

    const calls: number[] = [];
    let requests = 0;
    const started = performance.now();
    for (let killed = 0; killed < kills; killed++) {
      const running = run(stack).catch(() => undefined);
      requests += await killMidway(stack, running, 200 + random() * 1500);
      stack = await start();
      await weather();
    }
    do calls.push(await run(stack));
    while ((await stack.all<FigureSheet>('figures')).some(({ stale }) => stale));
    const seconds = (performance.now() - started) / 1000;
    requests += (await stack.counts()).database;

    const opened = await openMonth(stack);
    const again = performance.now();
    await stack.advance(300_000);
    calls.push(await run(stack));
    return {
      documents: Object.values(collections).reduce((sum, all) => sum + all.length, 0),
      seconds,
      calls: calls.length,
      longestCallMs: Math.max(...calls),
      requests,
      ...opened.times,
      againMs: performance.now() - again,
      wrong: figures
        .filter(name => !right(name, opened.shown, expected))
        .map(name => `${name} ${opened.shown.hospital[name] ?? 0} for ${expected[name] ?? 0}`),
    };
  } finally {
    await stack.close().catch(() => undefined);
  }
}

const besides = {
  staff: [{ _id: 'bench', name: 'bench', roles: ['followUpOffice'], active: true }],
  // The mending job has nothing to look for before today.
  jobs: [{ _id: 'mend', upTo: NOW - 3_600_000 }],
};

/** Runs the clock’s function once. Returns its ms. */
async function run(stack: StackProcess): Promise<number> {
  const call = performance.now();
  const did = await stack.invoke<{ sumFigures: { days: number } | 'failed' }>('clock');
  if (did.sumFigures === 'failed') throw new Error(`a run failed:\n${stack.printed()}`);
  return performance.now() - call;
}

/** Opens the month’s page and a figure’s records several times. */
async function openMonth(stack: StackProcess) {
  // The first call of a function also starts its instance.
  await operation(stack, 'viewFigures', { from: MONTH });
  const opened = await times(20, () => operation(stack, 'viewFigures', { from: MONTH }));
  const records = await times(3, () =>
    operation(stack, 'listFigureRecords', { month: MONTH, figure: 'lateCancelled' }),
  );
  return {
    shown: opened.value as { hospital: Sums; rows: { sums: Sums }[] },
    times: {
      openMs: { median: opened.median, slowest: opened.slowest },
      recordsMs: records.median,
    },
  };
}

/** Whether a figure equals the expected one, and the sum of the departments. */
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
