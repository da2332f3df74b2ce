import { countMonth } from './figures/countMonth';
import { kills, latency, readNumbers, runBench, seed } from './options';

const options = readNumbers(process.argv.slice(2), {
  visits: { preset: 50_000, least: 1, most: 200_000 },
  latency,
  kills,
  seed,
});
console.log(
  `${options.visits} visits of one month, ${options.latency} ms per database request, ` +
    `killed ${options.kills} times, seed ${options.seed}`,
);
void runBench('figures', options.json, async dataDir => {
  const figures = await countMonth(dataDir, { ...options, latencyMs: options.latency });
  const { documents, seconds, calls, longestCallMs, requests, openMs, wrong } = figures;
  return {
    lines: [
      `documents      ${documents}`,
      `counted in     ${seconds.toFixed(1)} s, ${calls} calls, the longest ${longestCallMs.toFixed(0)} ms, ${requests} requests`,
      `month opens in ${openMs.median.toFixed(0)} ms, at most ${openMs.slowest.toFixed(0)} ms`,
      `records open   ${figures.recordsMs.toFixed(0)} ms`,
      `next run       ${figures.againMs.toFixed(0)} ms`,
    ],
    wrong: [...wrong, ...(openMs.median < 1000 ? [] : ['opens in over a second'])],
    figures: { ...figures, ...options },
  };
});
