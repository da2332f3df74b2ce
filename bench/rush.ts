import { rm } from 'node:fs/promises';
import { type Figures, isGood, together } from './rush/figures';
import { layIn } from './rush/hospital';
import { OptionError, type RushOptions, readOptions } from './rush/options';
import { newDataDir, rush } from './rush/rush';

/** The columns of the table: title, width, and value. */
const columns: [title: string, width: number, value: (figures: Figures) => string][] = [
  ['sold', 5, ({ sold }) => String(sold)],
  ['twice', 6, ({ twice }) => String(twice)],
  ['unsettled', 10, ({ unsettled }) => String(unsettled)],
  ['tech.errors', 12, ({ technicalErrors }) => String(technicalErrors)],
  ['req/booking', 12, ({ requestsPerBooking }) => requestsPerBooking.toFixed(2)],
  ['req/refusal', 12, ({ requestsPerRefusal }) => requestsPerRefusal.toFixed(2)],
  ['req/2 taps', 11, ({ requestsPerDoubleTap }) => requestsPerDoubleTap.toFixed(2)],
  ['req/caller', 11, ({ requestsPerCaller }) => requestsPerCaller.toFixed(2)],
  ['waits/caller', 13, ({ waitsPerCaller }) => waitsPerCaller.toFixed(2)],
  ['p50 ms', 7, ({ p50Ms }) => p50Ms.toFixed(0)],
  ['p99 ms', 7, ({ p99Ms }) => p99Ms.toFixed(0)],
  ['seconds', 8, ({ seconds }) => seconds.toFixed(1)],
];

async function main(options: RushOptions): Promise<boolean> {
  const { callers, places, latency, doubleTaps, times, seed, instances, json } = options;
  const shouldSell = Math.min(places, callers);
  console.log(
    `${callers} callers, ${doubleTaps} of them tapping twice, for ${places} places of one session; ` +
      `${latency.join('-')} ms per database request, ${instances} instances, seed ${seed}`,
  );
  const laidIn = await newDataDir();
  const runs: Figures[] = [];
  try {
    const people = await layIn(laidIn, { callers, places, seed });
    console.log(row('run', ([title]) => title));
    for (let run = 1; run <= times; run++) {
      const { figures, wrong } = await rush(laidIn, people, options, seed + run - 1);
      runs.push(figures);
      console.log(row(String(run), column => column[2](figures)));
      if (!isGood(figures, shouldSell)) {
        console.log(`     calls to book by outcome: ${JSON.stringify(figures.outcomes)}`);
        for (const line of wrong.slice(0, 10)) console.log(`     ${line}`);
      }
    }
  } finally {
    await rm(laidIn, { recursive: true, force: true });
  }
  const all = together(runs, shouldSell);
  if (times > 1) console.log(row('all', column => column[2](all)));
  const good = runs.every(figures => isGood(figures, shouldSell));
  console.log(
    good ? 'As it must be.' : `NOT as it must be: ${shouldSell} sold, and none of the rest.`,
  );
  if (json)
    console.log(
      JSON.stringify({
        ...all,
        callers,
        places,
        doubleTaps,
        latency,
        instances,
        seed,
        times,
        runs,
      }),
    );
  return good;
}

const row = (name: string, cell: (column: (typeof columns)[number]) => string): string =>
  [name.padStart(4), ...columns.map(column => cell(column).padStart(column[1]))].join(' ');

void (async () => {
  try {
    if (!(await main(readOptions(process.argv.slice(2))))) process.exitCode = 1;
  } catch (error) {
    console.error(error instanceof OptionError ? error.message : error);
    process.exitCode = 1;
  }
})();
